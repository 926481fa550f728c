import { css } from 'lit';

/**
 * Placeholder bars for text. They do not move, because motion would distract from the text beside them. The title is a
 * block formatting context, so that its margins do not move the element.
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
