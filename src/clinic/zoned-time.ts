/** A wall-clock moment: `date` as `2026-11-24`, `time` as `09:30` (24 hours). */
export interface WallTime {
  date: string;
  time: string;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** About as many as the time zone database has zones. */
const MOST_FORMATS = 600;
const formats = new Map<string, Intl.DateTimeFormat>();

/** True for a zone of the IANA time zone database that this platform knows, such as `America/Los_Angeles`. */
export function isTimeZone(name: string): boolean {
  try {
    formatIn(name);
    return true;
  } catch {
    return false;
  }
}

/** What a clock on the wall in `timeZone` shows at `instant` (milliseconds since 1970, UTC). */
export function wallTime(instant: number, timeZone: string): WallTime {
  const part: Record<string, string> = {};
  for (const { type, value } of formatIn(timeZone).formatToParts(instant)) part[type] = value;
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}

/**
 * The instant at which a clock in `timeZone` shows `date` and `time`. A time that a change to summer time skips
 * counts on from before the change; of a time that comes twice it is the first (as RFC 5545, section 3.3.5).
 */
export function instantOf(date: string, time: string, timeZone: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const before = asUtc - offsetAt(asUtc - DAY, timeZone);
  const after = asUtc - offsetAt(asUtc + DAY, timeZone);
  const matches = [before, after].filter((instant) => instant + offsetAt(instant, timeZone) === asUtc);
  return matches.length > 0 ? Math.min(...matches) : before;
}

/** The calendar date `days` after `date`, in no zone at all. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function offsetAt(instant: number, timeZone: string): number {
  const wall = wallTime(instant, timeZone);
  return Date.parse(`${wall.date}T${wall.time}:00Z`) - Math.floor(instant / MINUTE) * MINUTE;
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    // A zone has as many spellings as its name has letters in upper and lower case: nobody may fill the memory with them.
    if (formats.size >= MOST_FORMATS) formats.clear();
    formats.set(timeZone, format);
  }
  return format;
}
