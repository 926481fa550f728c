import type { Clinic } from '../../clinic/schema.ts';
import { isTimeZone } from '../../clinic/zoned-time.ts';
import { decodeCallWindow, type TimedWindow } from '../../consultation/call-window/call-window.ts';
import { offerCallWindows } from '../../consultation/call-window/offer-call-windows.ts';
import { validateCallWindow } from '../../consultation/call-window/validate-call-window.ts';
import { encodeInterval, windowInterval } from '../../consultation/call-window/window-interval.ts';
import type { Times } from '../../templates/form/fields/call-window-field.ts';
import { timesTemplate, type TimesKit } from '../../templates/form/fields/times-template.ts';
import type { FormView } from '../../templates/form/form-view.ts';
import { localCalendar } from './local-calendar.ts';
import { localTimeZone } from './local-time-zone.ts';

/** What only patients who ask for a certain time need: nothing else offers one, so none can be chosen without it. */
export const certainTimes = {
  offeredTimes,
  validateCallWindow,
  canKeep,
  /** The instants of a chosen window, for a receiver that does not know its time zone. */
  stateInterval: (window: TimedWindow) => encodeInterval(windowInterval(window)),
  localCalendar,
};

/**
 * The call windows to offer, in the patient's time zone; `'later'` where the browser does not know the clinic's time
 * zone, so that only the receiver's own page can offer them.
 */
function offeredTimes(view: FormView, kit: TimesKit): Times {
  const { clinic, now, values } = view;
  if (!isTimeZone(clinic.timeZone)) return warnWebmaster(clinic);
  const asked = { now, timeZone: localTimeZone(clinic), chosen: values.callTime };
  return timesTemplate(view, offerCallWindows(clinic, asked), kit);
}

/** False where the chosen call window is outside the hours of the clinic as it is at another place. */
function canKeep({ clinic, now, values }: FormView): boolean {
  const window = decodeCallWindow(values.callTime ?? '');
  if (!window || 'when' in window) return true;
  return isTimeZone(clinic.timeZone) && !validateCallWindow(clinic, window, now);
}

/** The time zone of the last warning: once is enough. */
let warned: string | undefined;

function warnWebmaster({ timeZone }: Clinic): 'later' {
  if (warned !== timeZone)
    console.warn(
      `<consultation-form> invalid: timeZone. “${timeZone}” is no time zone that this browser knows, so no times are offered. Run: npx clinic-elements check FILE`,
    );
  warned = timeZone;
  return 'later';
}
