import { css } from 'lit';

export const shareLinksStyles = css`
  :host {
    line-height: 1.4;
  }
  :host([data-state='loading']) {
    visibility: hidden;
  }
  p {
    margin-block: 0 0.6em;
    font-weight: 600;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a,
  button {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0.4em 1em;
    border: 1px solid var(--_border);
    border-radius: 10em;
    font-weight: 400;
    color: inherit;
    text-decoration: none;
  }
  a:hover,
  button:hover {
    background: var(--_surface);
    text-decoration: underline;
  }
  [role='status'] {
    min-block-size: 1.4em;
    margin-block-start: 0.5em;
  }
  /* Prerendered: phones keep space for native sharing, and without JavaScript no button works. */
  @media (pointer: fine) {
    li:has([data-network='native']:disabled) {
      display: none;
    }
  }
  @media (scripting: none) {
    li:has(button) {
      display: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
