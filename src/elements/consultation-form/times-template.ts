import { html, type TemplateResult } from 'lit';
import { wallTime } from '../../clinic/zoned-time.ts';
import { encodeCallWindow, type TimedWindow } from '../../consultation/call-window.ts';
import type { FormView } from '../../consultation/form-view.ts';
import { zoneName } from '../../consultation/words/dates.ts';
import { radio } from './field-template.ts';

/** The times to offer, day by day, as radio buttons of the question when to call. */
export function timesTemplate(view: FormView, windows: readonly TimedWindow[]): TemplateResult {
  const { words, clinic, now } = view;
  const [first] = windows;
  if (!first) return html`<p class="hint">${words.noTimes} ${words.callInstead(clinic.phone)}</p>`;
  const today = wallTime(now, first.timeZone).date;
  const dates = [...new Set(windows.map(({ date }) => date))];
  const on = (date: string) => windows.filter((window) => window.date === date);
  const [zone, clinicZone] = [first.timeZone, clinic.timeZone].map((name) =>
    zoneName(name, words.language, now),
  );
  return html`<p class="hint" id="callWindow-hint">
      ${words.callWindowHint(zone!, zone === clinicZone ? undefined : clinicZone)}
    </p>
    ${dates.map((date) => dayField(view, words.day(date, today), on(date)))}`;
}

function dayField(view: FormView, name: string, parts: TimedWindow[]): TemplateResult {
  return html`<fieldset class="choices day" aria-describedby="callWindow-hint">
    <legend>${name}</legend>
    ${parts.map((part) => {
      const value = encodeCallWindow(part);
      const label = view.words.partOfDay(part.from, part.to);
      const id = `callWindow-${part.date}-${part.from}`;
      return radio(view, { name: 'callWindow', value, label, id });
    })}
  </fieldset>`;
}
