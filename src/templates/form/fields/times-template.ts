import type { html, nothing, TemplateResult } from 'lit';
import { languageOfText } from '../../../clinic/localized-text.ts';
import { wallTime } from '../../../clinic/zoned-time.ts';
import {
  DAY_FIELD,
  encodeCallWindow,
  timeField,
  type TimedWindow,
} from '../../../consultation/call-window/call-window.ts';
import { offeredDays, type OfferedDay } from '../../../consultation/call-window/offered-days.ts';
import { zoneName } from '../../../i18n/dates.ts';
import type { withPhoneLink } from '../../phone-link.ts';
import type { FormView } from '../form-view.ts';
import type { radio } from './field-template.ts';

/** What the chunk shares with the script: a second copy of Lit would not render its templates. */
export interface TimesKit {
  html: typeof html;
  nothing: typeof nothing;
  radio: typeof radio;
  withPhoneLink: typeof withPhoneLink;
}

/**
 * The days in a strip, and the call windows of the chosen day under it. A day's times follow its radio button, so that
 * CSS alone can show those of the chosen day: it works without JavaScript, and in WebKit, which never updates
 * `:has(:checked)` in a shadow root. Firefox would make the strip a stop of Tab of its own, without a name: the radio
 * buttons scroll it.
 */
export function timesTemplate(
  view: FormView,
  windows: readonly TimedWindow[],
  kit: TimesKit,
): TemplateResult {
  const { html, withPhoneLink } = kit;
  const { messages, clinic, now, values } = view;
  const [first] = windows;
  if (!first)
    return html`<p class="hint" part="hint" id="callWindow-hint">
        ${messages.noTimes} ${withPhoneLink(messages.callInstead(clinic.phone), clinic.phone)}
      </p>
      <input type="hidden" name=${DAY_FIELD} value="" />`;
  const today = wallTime(now, first.timeZone).date;
  const days = offeredDays(clinic, windows, today);
  const chosen = values.callTime ?? values.callWindow ?? '';
  const day = (days.find(({ date, windows }) => windows[0] && chosen.startsWith(date)) ?? first).date;
  return html`${zoneHint(view, first.timeZone, kit)}
    <div class="days" tabindex="-1">
      ${days.map((each) => (each.windows[0] ? openDay(view, each, { day, chosen }, kit) : closedDay(view, each, kit)))}
    </div>`;
}

/** Names the time zone of all times once. */
function zoneHint({ messages, clinic, now }: FormView, timeZone: string, { html }: TimesKit): TemplateResult {
  const [zone, clinicZone] = [timeZone, clinic.timeZone].map((name) =>
    zoneName(name, messages.language, now),
  );
  return html`<p class="hint" part="hint" id="callWindow-hint">
    ${messages.callWindowHint(zone!, zone === clinicZone ? undefined : clinicZone)}
  </p>`;
}

function openDay(
  { messages }: FormView,
  { date, windows }: OfferedDay,
  { day, chosen }: Record<'day' | 'chosen', string>,
  { html, radio }: TimesKit,
): TemplateResult {
  const name = timeField(date);
  const choice = { values: { [DAY_FIELD]: day, [name]: chosen } };
  return html`${radio(choice, { name: DAY_FIELD, value: date, label: messages.shortDay(date), id: date })}
    <div class="times">
      <p>${messages.day(date)}</p>
      ${windows.map((window) => {
        const value = encodeCallWindow(window);
        const label = html`${messages.partOfDay(window.from, window.to)}<span class="visually-hidden"
            >${messages.whichDay(date)}</span
          >`;
        return html`<div class="chip">${radio(choice, { name, value, label, id: value })}</div>`;
      })}
    </div>`;
}

function closedDay(
  { messages, clinic }: FormView,
  { date, reason }: OfferedDay,
  { html, nothing }: TimesKit,
): TemplateResult {
  const language = reason && languageOfText(reason, messages.language, clinic.languages);
  return html`<p class="hint closed">
    ${messages.shortDay(date)}
    ${messages.closed}${reason ? html`: <span lang=${language ?? nothing}>${reason}</span>` : nothing}
  </p>`;
}
