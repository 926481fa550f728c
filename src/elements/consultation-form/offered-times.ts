import type { Clinic } from '../../clinic/schema.ts';
import { isTimeZone } from '../../clinic/zoned-time.ts';
import { offerCallWindows } from '../../consultation/call-window/offer-call-windows.ts';
import type { Times } from '../../templates/form/fields/call-window-field.ts';
import { timesTemplate, type TimesKit } from '../../templates/form/fields/times-template.ts';
import type { FormView } from '../../templates/form/form-view.ts';
import { localTimeZone } from './local-time-zone.ts';

/**
 * The call windows to offer, in the patient's time zone; `'later'` where the browser does not know the clinic's time
 * zone, so that only the receiver's own page can offer them.
 */
export function offeredTimes(view: FormView, kit: TimesKit): Times {
  const { clinic, now, values } = view;
  if (!isTimeZone(clinic.timeZone)) return warnWebmaster(clinic);
  const asked = { now, timeZone: localTimeZone(clinic), chosen: values.callTime };
  return timesTemplate(view, offerCallWindows(clinic, asked), kit);
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
