import { css } from 'lit';

export const consultationFormStyles = css`
  :host {
    scroll-margin-block-start: var(--clinic-scroll-margin, min(6rem, 25vh));
    max-inline-size: var(--clinic-form-max-width, max(40em, 480px));
    line-height: 1.5;
    text-align: start;
  }
  :host(:not([data-state])),
  :host([data-state='loading']) {
    min-block-size: var(--clinic-form-min-height, 60em);
  }
  /* Its margins are its own, as those of a form that is kept out of a page's first layout are. */
  form {
    display: flow-root;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin-block: 0 0.6em;
    line-height: 1.25;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .field {
    margin-block: var(--_gap);
  }
  label,
  legend {
    padding: 0;
  }
  .field:not(.choices) > label,
  .field > legend {
    display: block;
    font-weight: 600;
  }
  .hint,
  .error {
    margin-block: 0.15em 0.4em;
  }
  .hint {
    font-size: 0.925em;
    opacity: 0.85;
  }
  .error {
    font-weight: 600;
    color: var(--_error);
  }
  /* The group around phone and times has its bar beside its own question alone, not beside others that were answered. */
  .field.invalid:not(.contact),
  .contact.invalid > :is(legend, .error),
  .contact.invalid > label::before {
    padding-inline-start: 1em;
    border-inline-start: 5px solid var(--_error);
  }
  .contact.invalid > .error {
    margin: 0;
    padding-block: 0.15em 0.4em;
    border-color: currentColor;
  }
  .contact.invalid > label {
    position: relative;
    align-self: stretch;
  }
  .contact.invalid > label::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(-49px - 0.75em);
  }
  /* WebKit would let a long legend be as wide as the fieldset with its padding. */
  .invalid > legend {
    max-inline-size: calc(100% - 1em - 5px);
  }
  /* A hidden input that has a box would be a stop of Tab in WebKit. */
  input:not([type='radio'], [type='checkbox'], [type='hidden']),
  select,
  textarea {
    display: block;
    inline-size: 100%;
    max-inline-size: 30em;
    min-block-size: 48px;
    margin-block-start: 0.3em;
    padding: 0.5em 0.7em;
    font: inherit;
    /* iPhones zoom in on a field with smaller letters. */
    font-size: max(1em, 16px);
    letter-spacing: inherit;
    color: inherit;
    background: var(--clinic-field, transparent);
    border: 2px solid var(--clinic-field-border, var(--_border));
    border-radius: var(--_radius);
  }
  input[dir='ltr'] {
    text-align: start;
  }
  textarea {
    max-inline-size: 100%;
    resize: vertical;
  }
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline-offset: 0;
  }
  [aria-invalid='true'] {
    border-color: var(--_error) !important;
  }
  .choices {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 0.75em;
    align-items: center;
  }
  .choices > :not(input, input + label) {
    grid-column: 1 / -1;
  }
  .choices > label,
  .picker label {
    min-block-size: 44px;
    padding-block: 0.55em;
    cursor: pointer;
  }
  .choices > input {
    inline-size: 26px;
    block-size: 26px;
    margin: 9px 0 9px 2px;
  }
  .choices > input,
  .picker input {
    appearance: none;
    color: inherit;
    border: 2px solid currentColor;
    cursor: pointer;
  }
  .contact.invalid > input {
    margin-inline-start: 23px;
  }
  [type='radio'] {
    border-radius: 50%;
  }
  .choices > [type='radio']:checked {
    background: radial-gradient(currentColor 0 42%, transparent 48%);
  }
  [type='checkbox'] {
    border-radius: 0.2em;
  }
  [type='checkbox']:checked::before,
  .tick::before {
    content: '';
    display: block;
    inline-size: 8px;
    block-size: 14px;
    margin: 1px auto;
    border: solid currentColor;
    border-width: 0 3px 3px 0;
    rotate: 45deg;
  }
  /* Shown by sibling selectors: see timesTemplate. */
  .picker,
  .chosen,
  .times {
    display: none;
  }
  /* The strip starts 6px outside, for its focus rings: a page that runs the other way must not scroll to them. */
  .picker {
    container-type: inline-size;
    contain: layout;
  }
  [value='choose']:checked ~ .picker,
  [value='choose']:not(:checked) + label > .chosen,
  :checked + label + .times {
    display: block;
  }
  @media (scripting: enabled) {
    .later {
      display: none;
    }
  }
  /* Days scroll in their strip. It has more columns than days: the times span them all, and stay in sight. */
  .days {
    display: grid;
    grid-template-columns: repeat(150, max-content);
    position: relative;
    margin-inline-start: -6px;
    padding-block: 6px;
    overflow-x: auto;
  }
  .days > * {
    grid-row: 1;
  }
  .days > .times {
    grid-area: 2 / 1 / auto / -1;
    position: sticky;
    inset-inline-start: 0;
    inline-size: 100cqi;
    margin-inline: 6px calc(-6px - 100cqi);
  }
  .chip {
    display: inline-grid;
    margin-block-end: 8px;
    margin-inline-end: 8px;
  }
  .chip > * {
    grid-area: 1 / 1;
  }
  .picker input {
    margin: 0;
    font: inherit;
    border-radius: var(--_radius);
  }
  .picker label {
    margin: 2px;
    padding-inline: 0.8em;
    border-radius: calc(var(--_radius) - 2px);
  }
  /* The label lies over its radio button, which is the edge. Weekday and number have a line each. */
  .days > input {
    inline-size: 5em;
    margin-inline: 6px -5em;
  }
  .days > label {
    inline-size: calc(5em - 4px);
    padding-inline: 0;
    text-align: center;
    word-spacing: 5em;
  }
  .picker :checked + label {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .days > .closed {
    max-inline-size: 6em;
    margin: 0.7em 4px 0 10px;
    text-align: center;
  }
  .times > p {
    margin-block: 0.5em;
    font-weight: 600;
  }
  .by-email,
  .when,
  [value='email']:checked ~ .by-phone {
    display: none;
  }
  [value='email']:checked ~ .by-email,
  :checked + label + .when {
    display: block;
  }
  /* The questions below an answer on which they depend. */
  .when {
    margin-inline-start: 13px;
  }
  .contact .field:last-child {
    margin-block-end: 0;
  }
  .emergency,
  .when {
    padding-inline-start: 0.8em;
    border-inline-start: 5px solid var(--_border);
  }
  .consent {
    font-size: 0.95em;
  }
  .consent.choices {
    align-items: start;
  }
  a {
    color: inherit;
    text-underline-offset: 0.15em;
  }
  .error-summary a,
  .failed a,
  .call {
    display: inline-block;
    padding-block: 0.6em;
    min-block-size: 44px;
  }
  .error-summary a {
    display: block;
  }
  .error-summary ul {
    margin-block: 0;
    padding-inline-start: 1.2em;
  }
  .failed > p:last-child {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .submit {
    margin-block: 1em;
  }
  .submit button {
    padding-block: 0.75em;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  /* Inside, in the color of the text: outside, it could have the color of the page. */
  /* A link focuses the form, and a patient can do nothing with that focus. */
  :host(:focus),
  form:focus {
    outline: none;
  }
  .submit button:focus-visible {
    outline-offset: -7px;
  }
  .submit [aria-disabled] {
    cursor: progress;
  }
  .submit button:hover {
    text-decoration: underline;
  }
  #next {
    font-size: 1.2em;
  }
  .calendar {
    display: inline-block;
    text-decoration: none;
  }
  /* The box of a checkbox as a circle, twice as large. */
  .sent > .tick {
    inline-size: 26px;
    block-size: 26px;
    margin: 13px 13px 29px;
    color: var(--_success);
    border: 2px solid;
    border-radius: 50%;
    scale: 2;
  }
  /* A number is broken only where it is longer than the line. */
  .sent bdi {
    display: inline-block;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .choices > input {
      appearance: auto;
    }
    .choices > input::before {
      content: none;
    }
    .picker :checked + label {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
    .submit button {
      border: 2px solid ButtonText;
    }
  }
  .printed {
    display: none;
  }
  @media print {
    .printed + form,
    .submit {
      display: none;
    }
    :host {
      min-block-size: 0 !important;
    }
    /* Colors of its own: those of a dark page could be too faint for white paper, or for a camera. */
    .printed {
      display: flex;
      gap: 1cm;
      align-items: center;
      padding: 0.4cm;
      border: 2px solid;
      break-inside: avoid;
      color: #000;
      background: #fff;
      print-color-adjust: exact;
    }
    .printed > :first-child {
      flex: 1;
      overflow-wrap: anywhere;
    }
    .phone {
      font-size: 1.75em;
    }
    .code {
      inline-size: 4cm;
    }
  }
`;
