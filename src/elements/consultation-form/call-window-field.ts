import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { wallTime } from '../../clinic/zoned-time.ts';
import { encodeCallWindow, type TimedWindow } from '../../consultation/call-window.ts';
import type { FormView } from '../../consultation/form-view.ts';
import { zoneName } from '../../consultation/words/dates.ts';
import { errorId, errorMessage, fieldClass, radio } from './field-template.ts';

/** So many days stand open; the rest wait behind "More days", so that a phone is not filled with times. */
const DAYS_SHOWN = 3;

/** "When should we call?": any time, or a day and a part of the day, all one group of radio buttons. */
export function callWindowField(view: FormView): TemplateResult {
  const { words, windows, clinic, now } = view;
  const timeZone = windows[0]?.timeZone ?? clinic.timeZone;
  const today = wallTime(now, timeZone).date;
  const days = [...new Set(windows.map(({ date }) => date))];
  // Keyed by date and time: a choice that is made must not slide to the next day when a time that has passed goes.
  const dayFields = (dates: string[]) =>
    repeat(
      dates,
      (date) => date,
      (date) =>
        dayField(
          view,
          words.day(date, today),
          windows.filter((window) => window.date === date),
        ),
    );
  return html`<fieldset
    class=${fieldClass(view, 'callWindow')}
    aria-describedby=${errorId(view, 'callWindow')}
  >
    <legend>${words.callWindow}</legend>
    ${errorMessage(view, 'callWindow')}
    ${radio(view, { name: 'callWindow', value: 'any', label: words.anyTime, id: 'callWindow' })}
    ${
      days.length > 0
        ? html`<p class="hint">${words.callWindowHint(zoneName(timeZone, words.language, now))}</p>`
        : nothing
    }
    ${dayFields(days.slice(0, DAYS_SHOWN))}
    ${
      days.length > DAYS_SHOWN
        ? html`<details>
            <summary>${words.moreDays}</summary>
            ${dayFields(days.slice(DAYS_SHOWN))}
          </details>`
        : nothing
    }
  </fieldset>`;
}

function dayField(view: FormView, name: string, parts: TimedWindow[]): TemplateResult {
  return html`<fieldset class="day">
    <legend>${name}</legend>
    ${repeat(parts, encodeCallWindow, (part) =>
      radio(view, {
        name: 'callWindow',
        value: encodeCallWindow(part),
        label: view.words.partOfDay(part.from, part.to),
        id: `callWindow-${part.date}-${part.from}`,
      }),
    )}
  </fieldset>`;
}
