/** A wall-clock moment: `date` as `2026-11-24`, `time` as `09:30` (24 hours). */
export interface WallTime {
  date: string;
  time: string;
}

/** The longest name of a zone has 32 characters. */
const LONGEST_NAME = 100;
/** About as many as the time zone database has zones. */
const MOST_FORMATS = 600;
const formats = new Map<string, Intl.DateTimeFormat>();

/** True for a zone of the IANA time zone database that this platform knows, such as `America/Los_Angeles`. */
export function isTimeZone(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  try {
    formatIn(name);
    return true;
  } catch {
    return false;
  }
}

/** The date and time that a clock in `timeZone` shows at `instant` (milliseconds since 1970, UTC). */
export function wallTime(instant: number, timeZone: string): WallTime {
  const part: Record<string, string> = {};
  for (const { type, value } of formatIn(timeZone).formatToParts(instant)) part[type] = value;
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
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
    // Upper and lower case give a zone many spellings: without this limit, requests could fill the memory with them.
    if (formats.size >= MOST_FORMATS) formats.clear();
    formats.set(timeZone, format);
  }
  return format;
}
