import { css } from 'lit';

/**
 * Bars where text will be. They stand still: motion would draw the eye of somebody who reads beside them. A title that
 * comes keeps its margins to itself, or the element would move with all that is seen of it.
 */
export const loadingStyles = css`
  [name='title'] {
    display: flow-root;
  }
  .loading {
    display: grid;
    gap: 0.9em;
    padding-block: 0.5em;
  }
  .bar {
    block-size: 1em;
    border-radius: 0.3em;
    background: var(--_surface);
  }
  .bar.title {
    block-size: 2em;
    inline-size: 60%;
  }
  .bar:last-child {
    inline-size: 75%;
  }
`;
