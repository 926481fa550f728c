import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import { inLanguage } from '../../../src/clinic/localized-text.ts';
import { encodeCallWindow, type TimedWindow } from '../../../src/consultation/call-window/call-window.ts';
import { offerCallWindows } from '../../../src/consultation/call-window/offer-call-windows.ts';
import { zoneName } from '../../../src/i18n/dates.ts';
import { formMessages } from '../../../src/i18n/all-languages.ts';
import type { Content } from '../content.ts';
import type { Markup } from '../site/page.ts';

const en = formMessages('en');

type Consent = NonNullable<NonNullable<Content['clinic']['form']>['consents']>[number];

const CHECK = readFileSync(new URL('form-check.js', import.meta.url), 'utf8');

/** The same form with native controls, a script of its own for the messages, and an ordinary POST. */
export function plainForm({ clinic, service }: Content, now: number): Markup {
  const consent = inLanguage(clinic.form?.consentText, 'en') ?? en.consent(clinic.name);
  const disclosure = inLanguage(clinic.offerDisclosure, 'en');
  return html`<h2>${inLanguage(clinic.form?.heading, 'en') ?? en.heading}</h2>
    <p>${inLanguage(clinic.form?.emergencyText, 'en') ?? en.emergency}</p>
    <div class="error-summary" role="alert" tabindex="-1" hidden>
      <h3>${en.problemHeading}</h3>
      <ul></ul>
    </div>
    <form action="consultations" method="post">
      <input type="hidden" name="service" value="${service.slug}" />
      <input type="hidden" name="locale" value="en" />
      ${textField('name', { label: en.name, type: 'text', autocomplete: 'name', hint: '' })}
      <fieldset aria-describedby="contactBy-error">
        <legend>${en.contactBy}</legend>
        ${error('contactBy')} ${radio('contactBy', 'phone', en.contactByPhone, 'contactBy')}
        ${radio('contactBy', 'email', en.contactByEmail)} ${radio('contactBy', 'text', en.contactByText)}
      </fieldset>
      <div class="by-phone">
        ${textField('phone', { label: en.phone, type: 'tel', autocomplete: 'tel', hint: en.phoneHint })}
      </div>
      <div class="by-email">
        ${textField('email', { label: en.email, type: 'email', autocomplete: 'email', hint: en.emailHint })}
      </div>
      ${callWindows({ clinic, now })} ${clinic.form?.consents?.map(consentBox)}
      <p>${consent}</p>
      ${clinic.privacyUrl && html`<p><a href="${clinic.privacyUrl}">${en.privacy}</a></p>`}
      <p><button>${en.send}</button></p>
      ${disclosure && html`<p class="hint">${disclosure}</p>`}
    </form>
    <script>
      ${raw(CHECK)};
    </script>`;
}

function consentBox({ id, text }: Consent): Markup {
  return html`<label
    ><input type="checkbox" name="consents[]" value="${id}" /> ${inLanguage(text, 'en')} ${en.optional}</label
  >`;
}

interface TextField {
  label: string;
  type: string;
  autocomplete: string;
  hint: string;
}

function textField(name: string, { label, type, autocomplete, hint }: TextField): Markup {
  return html`<label for="${name}">${label}</label>
    ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`} ${error(name)}
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      autocomplete="${autocomplete}"
      aria-describedby="${hint && `${name}-hint `}${name}-error"
    />`;
}

function error(field: string): Markup {
  return html`<p
    class="error"
    id="${field}-error"
    data-missing="${en.issue({ code: 'missing', path: [field] })}"
    data-format="${en.issue({ code: 'format', path: [field] })}"
  ></p>`;
}

/** The first of a group has an id, for the link that leads to the question. */
function radio(name: string, value: string, label: string, id = ''): Markup {
  return html`<label
    ><input type="radio" name="${name}" value="${value}" ${id && html`id="${id}" `} /> ${label}</label
  >`;
}

function callWindow(window: TimedWindow): Markup {
  return radio('callWindow', encodeCallWindow(window), en.partOfDay(window.from, window.to));
}

function callWindows({ clinic, now }: Pick<Content, 'clinic'> & { now: number }): Markup {
  const windows = offerCallWindows(clinic, { now });
  const days = [...new Set(windows.map(({ date }) => date))];
  const day = (date: string) =>
    html`<fieldset>
      <legend>${en.day(date)}</legend>
      ${windows.filter((window) => window.date === date).map(callWindow)}
    </fieldset>`;
  return html`<fieldset class="by-phone" aria-describedby="callWindow-error">
    <legend>${en.callWindow}</legend>
    ${error('callWindow')} ${radio('callWindow', 'any', en.anyTime, 'callWindow')}
    <details>
      <summary>${en.chooseTime}</summary>
      <p class="hint">${en.callWindowHint(zoneName(clinic.timeZone, 'en', now))}</p>
      ${days.map(day)}
    </details>
  </fieldset>`;
}
