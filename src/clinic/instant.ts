import { wallTime } from './zoned-time.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

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

/** The calendar date `days` after `date`, without a time zone. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function offsetAt(instant: number, timeZone: string): number {
  const wall = wallTime(instant, timeZone);
  return Date.parse(`${wall.date}T${wall.time}:00Z`) - Math.floor(instant / MINUTE) * MINUTE;
}
