import { css } from 'lit';

export const serviceArticleStyles = css`
  :host {
    max-inline-size: calc(var(--clinic-article-max-width, 68ch) + 19em);
    overflow-wrap: break-word;
  }
  /* The title looks as it does before this sheet has come. */
  :host > :not([name='title']) {
    line-height: 1.65;
  }
  :host(:not([data-state])),
  :host([data-state='loading']) {
    min-block-size: var(--clinic-article-min-height, 100vh);
  }
  /* The list is beside the text where both have space, and above it otherwise: at the end of the line, because it
     comes first. It sticks within its own column, which is no longer than itself when it is above the text. */
  .columns {
    display: flex;
    flex-flow: row-reverse wrap;
    justify-content: flex-end;
    column-gap: 3em;
  }
  .columns > * {
    flex: 1 14em;
    min-inline-size: 0;
  }
  .columns > .text {
    flex: 999 34em;
  }
  .text {
    max-inline-size: var(--clinic-article-max-width, 68ch);
  }
  /* While a page is still loading, the text would push the content below it down. */
  .long > [name=''] {
    display: flow-root;
    min-block-size: min(100vh, 60em);
  }
  .reading-aids p {
    margin-block: 0 0.6em;
  }
  nav {
    position: sticky;
    inset-block-start: var(--clinic-scroll-margin, min(6rem, 25vh));
    max-block-size: 60vh;
    overflow-y: auto;
    margin-block-end: 1em;
    font-size: 0.95em;
    line-height: 1.4;
  }
  summary {
    min-block-size: 44px;
    align-content: center;
    font-weight: 600;
    cursor: pointer;
  }
  ul {
    columns: 17em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    break-inside: avoid;
  }
  nav a {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    padding-block: 0.4em;
    padding-inline: 1em 0.5em;
    border-inline-start: 1px solid var(--_border);
    color: inherit;
    text-decoration: underline 1px var(--_border);
  }
  nav a:hover {
    background: var(--_surface);
  }
  nav a:focus-visible {
    outline-offset: -3px;
  }
  nav [aria-current] {
    padding-inline-start: calc(1em - 3px);
    border-inline-start: 4px solid;
    background: var(--_surface);
  }
  .request-link {
    display: inline-flex;
    align-items: center;
    min-block-size: 48px;
    padding: 0.6em 1.4em;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    text-decoration: none;
  }
  .request-link:hover {
    text-decoration: underline;
  }
  /* Inside, in the color of the text: outside, it could have the color of the page. */
  .request-link:focus-visible {
    outline-offset: -7px;
  }
  ::slotted(section) {
    margin-block: 2em;
  }
  ::slotted(section:first-of-type) {
    margin-block-start: 0;
  }
  .text > p {
    margin-block-start: 2em;
  }
  ::slotted(section:last-of-type) {
    margin-block-end: 0;
  }
  /* A link focuses the section that it scrolls to, and the reader can do nothing with that focus. */
  ::slotted(section:focus) {
    outline: none;
  }
  ::slotted([data-kind='risks']) {
    padding-inline-start: 1.2em;
    border-inline-start: 4px solid var(--_border);
  }
  ::slotted(:is([data-kind='home-care'], [data-kind='what-to-expect'])) {
    padding: 0.4em 1.2em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  ::slotted(footer) {
    margin-block-start: 2.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
    font-size: 0.925em;
  }
  @media print {
    nav,
    .request-link {
      display: none;
    }
  }
`;
