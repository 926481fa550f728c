import { css } from 'lit';

/**
 * For a prerendered form: a browser neither styles nor lays it out until the reader comes near it, and paints the
 * article above it sooner. A link to the form needs its exact height, so the form is laid out when it is the target.
 * Overflow such as focus rings is shown where a browser supports that, and only there.
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
