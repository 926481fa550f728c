import { css } from 'lit';

export const relatedServicesStyles = css`
  :host {
    line-height: 1.5;
  }
  :host([data-state='loading']),
  :host(:not([data-state])) {
    min-block-size: var(--clinic-related-space, 12rem);
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin-block: 0 0.8em;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: var(--_gap);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
  }
  ::slotted(a) {
    display: grid;
    align-content: start;
    gap: 0.4em;
    min-block-size: 44px;
    padding: 1.1em 1.2em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
  }
  ::slotted(a:focus-visible) {
    outline: 3px solid currentColor;
    outline-offset: 3px;
  }
  ::slotted(a:hover) {
    background: var(--_soft);
    text-decoration: underline;
  }
`;
