import { html, type TemplateResult } from 'lit';
import { wallTime } from '../../../clinic/zoned-time.ts';
import { encodeCallWindow, type TimedWindow } from '../../../consultation/call-window/call-window.ts';
import type { FormView } from '../form-view.ts';
import { zoneName } from '../../../i18n/dates.ts';
import { withPhoneLink } from '../../phone-link.ts';
import { radio } from './field-template.ts';

/** The call windows to offer, day by day, as radio buttons of the question when to call. */
export function timesTemplate(view: FormView, windows: readonly TimedWindow[]): TemplateResult {
  const { messages, clinic, now } = view;
  const [first] = windows;
  if (!first)
    return html`<p class="hint" part="hint">
      ${messages.noTimes} ${withPhoneLink(messages.callInstead(clinic.phone), clinic.phone)}
    </p>`;
  const today = wallTime(now, first.timeZone).date;
  const dates = [...new Set(windows.map(({ date }) => date))];
  const on = (date: string) => windows.filter((window) => window.date === date);
  const [zone, clinicZone] = [first.timeZone, clinic.timeZone].map((name) =>
    zoneName(name, messages.language, now),
  );
  return html`<p class="hint" part="hint" id="callWindow-hint">
      ${messages.callWindowHint(zone!, zone === clinicZone ? undefined : clinicZone)}
    </p>
    ${dates.map((date) => dayField(view, messages.day(date, today), on(date)))}`;
}

function dayField(view: FormView, name: string, parts: TimedWindow[]): TemplateResult {
  return html`<fieldset class="choices day" aria-describedby="callWindow-hint">
    <legend>${name}</legend>
    ${parts.map((part) => {
      const value = encodeCallWindow(part);
      const label = view.messages.partOfDay(part.from, part.to);
      const id = `callWindow-${part.date}-${part.from}`;
      return radio(view, { name: 'callWindow', value, label, id });
    })}
  </fieldset>`;
}
