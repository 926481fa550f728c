import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
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
    class=${`${fieldClass(view, 'callWindow')} choices`}
    aria-describedby=${errorId(view, 'callWindow')}
  >
    <legend>${words.callWindow}</legend>
    ${errorMessage(view, 'callWindow')}
    ${radio(view, { name: 'callWindow', value: 'any', label: words.anyTime, id: 'callWindow' })}
    <details>
      <summary>${words.chooseTime}</summary>
      <p class="hint">
        ${
          days.length > 0
            ? words.callWindowHint(zoneName(timeZone, words.language, now))
            : words.callInstead(clinic.phone)
        }
      </p>
      ${dayFields(days)}
    </details>
  </fieldset>`;
}

function dayField(view: FormView, name: string, parts: TimedWindow[]): TemplateResult {
  return html`<fieldset class="choices day">
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
