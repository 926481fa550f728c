import { css } from 'lit';

export const serviceArticleStyles = css`
  :host {
    max-inline-size: var(--clinic-measure, 68ch);
    line-height: 1.65;
    overflow-wrap: break-word;
  }
  :host(:not([data-state='ready'])) {
    min-block-size: var(--clinic-article-space, 100vh);
  }
  ::slotted(section) {
    margin-block: 2em;
  }
  ::slotted(footer) {
    margin-block-start: 2.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.925em;
  }
`;
