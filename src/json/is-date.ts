/** True for a day of the calendar, written as `2026-02-28` (RFC 3339, `full-date`). */
export function isDate(text: string): boolean {
  // A day that a month does not have becomes one of the next month.
  const time = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
