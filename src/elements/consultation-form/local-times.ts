import type { TemplateResult } from 'lit';
import type { Clinic } from '../../clinic/schema.ts';
import { isTimeZone } from '../../clinic/zoned-time.ts';
import type { TimedWindow } from '../../consultation/call-window/call-window.ts';
import { callingWindow } from '../../consultation/call-window/calling-hours.ts';
import type { FormView } from '../../templates/form/form-view.ts';
import { offerCallWindows } from '../../consultation/call-window/offer-call-windows.ts';
import { timesTemplate } from '../../templates/form/fields/times-template.ts';
import { localTimeZone } from './local-time-zone.ts';

/**
 * The call windows to offer, in the patient's time zone; `undefined` where the browser does not know the clinic's time
 * zone, so that only the receiver's own page can offer them.
 */
export function localTimes(view: FormView): TemplateResult | undefined {
  const { clinic, now, values } = view;
  if (!isTimeZone(clinic.timeZone)) return warnWebmaster(clinic);
  const asked = { now, timeZone: localTimeZone(clinic), chosen: values.callWindow };
  return timesTemplate(view, offerCallWindows(clinic, asked));
}

/** The time zone of the last warning: once is enough. */
let warned: string | undefined;

function warnWebmaster({ timeZone }: Clinic): undefined {
  if (warned !== timeZone)
    console.warn(
      `<consultation-form> invalid: timeZone. “${timeZone}” is no time zone that this browser knows, so no times are offered. Run: npx clinic-elements check FILE`,
    );
  warned = timeZone;
}

/** When the clinic may call next, in the patient's time zone; `undefined` where that is not known. */
export function nextLocalWindow(clinic: Clinic, now: number): TimedWindow | undefined {
  if (!isTimeZone(clinic.timeZone)) return undefined;
  return callingWindow(clinic, now, localTimeZone(clinic) ?? clinic.timeZone);
}
