import { css } from 'lit';

/** Bars where text will be. They stand still: motion would draw the eye of somebody who reads beside them. */
export const loadingStyles = css`
  .loading {
    display: grid;
    gap: 0.9em;
    padding-block: 0.5em;
  }
  .bar {
    block-size: 1em;
    border-radius: 0.3em;
    background: var(--_soft);
  }
  .bar.title {
    block-size: 2em;
    inline-size: 60%;
  }
  .bar:last-child {
    inline-size: 75%;
  }
`;
