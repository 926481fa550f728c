import type { Clinic } from '../../clinic/schema.ts';
import { isTimeZone } from '../../clinic/zoned-time.ts';

/**
 * The zones that browsers state in place of the patient's: Firefox that resists fingerprinting states
 * Iceland or UTC, and a computer without a configured zone states UTC under any of its names.
 */
const PLACEHOLDER = /^(?:Etc\/.*|Atlantic\/Reykjavik|Iceland|UTC|UCT|Universal|Zulu|Greenwich|GMT[+-]?0?)$/i;

/**
 * The patient's time zone as a browser or a request states it; `undefined` where that is no zone, or says only that the
 * zone is hidden or unknown. The clinic's own zone is always taken: its patients may live there.
 */
export function patientTimeZone(
  stated: string | null | undefined,
  { timeZone }: Pick<Clinic, 'timeZone'>,
): string | undefined {
  if (!stated || !isTimeZone(stated)) return undefined;
  return stated === timeZone || !PLACEHOLDER.test(stated) ? stated : undefined;
}
