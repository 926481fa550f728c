import { css } from 'lit';

export const consultationFormStyles = css`
  :host {
    max-inline-size: var(--clinic-form-measure, 40rem);
    line-height: 1.5;
    text-align: start;
  }
  :host(:not([data-state='ready'])) {
    min-block-size: var(--clinic-form-space, 60rem);
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
  .field > label,
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
  .field.faulty {
    padding-inline-start: 1em;
    border-inline-start: 5px solid var(--_error);
  }
  input:not([type='radio'], [type='checkbox']),
  textarea {
    display: block;
    inline-size: 100%;
    max-inline-size: 30em;
    min-block-size: 48px;
    margin-block-start: 0.3em;
    padding: 0.5em 0.7em;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: transparent;
    border: 2px solid var(--_line);
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
  textarea:focus-visible {
    outline-offset: 0;
  }
  [aria-invalid='true'] {
    border-color: var(--_error) !important;
  }
  .choice {
    position: relative;
    display: flex;
    margin: 0;
  }
  .choice label {
    min-block-size: 44px;
    padding-block: 0.55em;
    padding-inline: 2.6em 0.6em;
    cursor: pointer;
  }
  .choice input {
    position: absolute;
    inset-block-start: 9px;
    inset-inline-start: 4px;
    inline-size: 26px;
    block-size: 26px;
    margin: 0;
    appearance: none;
    color: inherit;
    border: 2px solid currentColor;
    cursor: pointer;
  }
  [type='radio'] {
    border-radius: 50%;
  }
  [type='radio']:checked {
    background: radial-gradient(currentColor 0 42%, transparent 48%);
  }
  [type='checkbox'] {
    border-radius: 0.2em;
  }
  [type='checkbox']:checked::before {
    content: '';
    display: block;
    inline-size: 8px;
    block-size: 14px;
    margin: 1px auto;
    border: solid currentColor;
    border-width: 0 3px 3px 0;
    rotate: 45deg;
  }
  .day {
    display: flow-root;
    margin-block-start: 0.6em;
  }
  .day .choice {
    display: inline-flex;
    margin-inline-end: 0.5em;
    margin-block-start: 0.35em;
  }
  .day label {
    padding-inline: 2.9em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .day input {
    inset-inline-start: 0.7em;
    inset-block-start: 10px;
  }
  .day :checked + label {
    background: var(--_soft);
    border-color: currentColor;
    box-shadow: 0 0 0 1px currentColor;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 44px;
    margin-block-start: 0.6em;
    padding-block: 0.6em;
    cursor: pointer;
  }
  /* Without script all questions show. (\`:has(:checked)\` would hide some, but WebKit never updates it in a shadow root.) */
  form[data-contact-by='email'] .by-phone,
  form[data-contact-by]:not([data-contact-by='email']) .by-email {
    display: none;
  }
  .emergency {
    padding-inline-start: 0.8em;
    border-inline-start: 5px solid var(--_line);
  }
  .consent {
    font-size: 0.95em;
  }
  .consent .choice {
    margin-block-end: 0.5em;
  }
  a {
    color: inherit;
    text-underline-offset: 0.15em;
  }
  .problems a,
  .call {
    display: inline-block;
    padding-block: 0.6em;
    min-block-size: 44px;
  }
  .problems ul {
    margin-block: 0;
    padding-inline-start: 1.2em;
  }
  .failed .call {
    margin-inline-start: 1em;
  }
  .progress {
    min-block-size: 1.5em;
    margin-block: 0;
  }
  .send {
    margin-block: 0.5em 0.75em;
  }
  .send button {
    padding-block: 0.75em;
    background: var(--_accent);
    color: var(--_accent-text);
  }
  .send button:hover {
    filter: brightness(1.12);
  }
  .reference {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .choice input {
      appearance: auto;
    }
    .choice input::before {
      content: none;
    }
    .send button {
      border: 2px solid ButtonText;
    }
    .day :checked + label {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .send,
    .progress {
      display: none;
    }
  }
`;
