import { css } from 'lit';

export const relatedServicesStyles = css`
  :host {
    line-height: 1.5;
  }
  :host([data-state='loading']),
  :host(:not([data-state])) {
    min-block-size: var(--clinic-related-min-height, 12em);
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin-block: 0 0.8em;
  }
  [part='cards'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: var(--_gap);
  }
  /* The browser skips batches that are far from the screen; their size is estimated until then. */
  [part='cards'] + [part='cards'] {
    margin-block-start: var(--_gap);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 150em;
  }
  [part='card'] {
    position: relative;
    display: grid;
    align-content: start;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  ::slotted(img) {
    inline-size: 100%;
    aspect-ratio: 3 / 2;
    object-fit: cover;
  }
  ::slotted(a) {
    display: grid;
    align-content: start;
    gap: 0.4em;
    min-block-size: 44px;
    padding: 1.1em 1.2em;
    color: inherit;
    text-decoration: none;
  }
  /* The whole card is the link's target. */
  ::slotted(a)::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  /* Inside of the card, which clips its overflow. */
  ::slotted(a:focus-visible) {
    outline: 3px solid currentColor;
    outline-offset: -3px;
  }
  [part='card']:hover {
    background: var(--_surface);
  }
  ::slotted(a:hover) {
    text-decoration: underline;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
