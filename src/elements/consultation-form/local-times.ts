import type { Clinic } from '../../clinic/schema.ts';
import { isTimeZone } from '../../clinic/zoned-time.ts';
import { DAY_FIELD, type TimedWindow } from '../../consultation/call-window/call-window.ts';
import { answeringWindow } from '../../consultation/call-window/calling-hours.ts';
import { localTimeZone } from './local-time-zone.ts';

/** When the clinic answers a request of this moment, in the patient's time zone; `undefined` where that is not known. */
export function nextLocalWindow(clinic: Clinic, now: number): TimedWindow | undefined {
  if (!isTimeZone(clinic.timeZone)) return undefined;
  return answeringWindow(clinic, now, localTimeZone(clinic) ?? clinic.timeZone);
}

/**
 * Checks the radio buttons of what was chosen: a choice must not slide to the next call window when one that has passed
 * is removed.
 *
 * @param chosen a window, or only a day
 */
export function keepCallTime(root: ParentNode, chosen = ''): void {
  for (const radio of root.querySelectorAll<HTMLInputElement>('.picker [type="radio"]')) {
    const isDay = radio.name === DAY_FIELD;
    if (!isDay || chosen.startsWith(radio.value)) radio.checked = isDay || radio.value === chosen;
  }
}
