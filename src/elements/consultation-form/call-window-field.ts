import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { wallTime } from '../../clinic/zoned-time.ts';
import { encodeCallWindow, type TimedWindow } from '../../consultation/call-window.ts';
import type { FormView } from '../../consultation/form-view.ts';
import { zoneName } from '../../consultation/words/dates.ts';
import { errorId, errorMessage, fieldClass, radio } from './field-template.ts';

/**
 * "When should we call?": any time, or a day and a part of the day, all one group of radio buttons. The days stand
 * behind a summary: a phone is not filled with times, and a page that was made long ago can show today's without
 * moving anything.
 */
export function callWindowField(view: FormView): TemplateResult {
  const { words } = view;
  return html`<fieldset
    class=${`${fieldClass(view, 'callWindow')} choices`}
    aria-describedby=${errorId(view, 'callWindow')}
  >
    <legend>${words.callWindow}</legend>
    ${errorMessage(view, 'callWindow')}
    ${radio(view, { name: 'callWindow', value: 'any', label: words.anyTime, id: 'callWindow' })}
    <details>
      <summary>${words.chooseTime}</summary>
      ${view.windows ? days(view, view.windows) : html`<p>${formPageLink(view)}</p>`}
    </details>
  </fieldset>`;
}

function days(view: FormView, windows: readonly TimedWindow[]): TemplateResult {
  const { words, clinic, now } = view;
  const [first] = windows;
  if (!first) return html`<p class="hint">${words.callInstead(clinic.phone)}</p>`;
  const today = wallTime(now, first.timeZone).date;
  const dates = [...new Set(windows.map(({ date }) => date))];
  const on = (date: string) => windows.filter((window) => window.date === date);
  // Keyed by date and time: a choice that is made must not slide to the next day when a time that has passed goes.
  const [zone, clinicZone] = [first.timeZone, clinic.timeZone].map((name) =>
    zoneName(name, words.language, now),
  );
  return html`<p class="hint" id="callWindow-hint">
      ${words.callWindowHint(zone!, zone === clinicZone ? undefined : clinicZone)}
    </p>
    ${dates.map((date) => keyed(date, dayField(view, words.day(date, today), on(date))))}`;
}

/** The receiver's own page has today's times, for a page that was made ahead of time and for browsers without script. */
function formPageLink({ action, hidden: { service, partner }, words }: FormView): TemplateResult {
  const query = Object.entries({ lang: words.language, service, partner })
    .flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []))
    .join('&');
  return html`<a href=${`${action}${action.includes('?') ? '&' : '?'}${query}`}>${words.formPage}</a>`;
}

function dayField(view: FormView, name: string, parts: TimedWindow[]): TemplateResult {
  return html`<fieldset class="choices day" aria-describedby="callWindow-hint">
    <legend>${name}</legend>
    ${parts.map((part) => {
      const value = encodeCallWindow(part);
      const label = view.words.partOfDay(part.from, part.to);
      const id = `callWindow-${part.date}-${part.from}`;
      return keyed(value, radio(view, { name: 'callWindow', value, label, id }));
    })}
  </fieldset>`;
}
