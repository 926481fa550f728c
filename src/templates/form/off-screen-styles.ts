import { css } from 'lit';

/**
 * For a form that was in the page before the script: until somebody comes near it, a browser neither styles nor lays
 * it out, and paints the article above it sooner. Whoever follows a link to the form is there at once, so its height
 * must be no guess then. What would be cut off at its edge, such as the ring of the focus, is let out where a browser
 * can do so, and only there.
 */
export const offScreenStyles = css`
  @supports (overflow-clip-margin: 1px) and selector(:host-context(:target)) {
    form {
      content-visibility: auto;
      contain-intrinsic-block-size: auto var(--clinic-form-min-height, 60em);
      overflow-clip-margin: 1em;
    }
    :host-context(:target) form {
      content-visibility: visible;
    }
  }
`;
