import { css } from 'lit';

/**
 * The styles of every shadow root. Colors are mixed from the page's own text color, so that lines and errors are
 * visible on light and dark pages; only buttons have a color of their own, `--clinic-accent`.
 */
export const sharedStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    --_accent: var(--clinic-accent, #0b5c6b);
    --_on-accent: var(--clinic-on-accent, #fff);
    --_border: var(--clinic-border, color-mix(in srgb, currentColor 70%, transparent));
    --_surface: var(--clinic-surface, color-mix(in srgb, currentColor 7%, transparent));
    --_error: var(--clinic-error, color-mix(in srgb, #d4351c 58%, currentColor));
    --_success: var(--clinic-success, color-mix(in srgb, #00893e 58%, currentColor));
    --_radius: var(--clinic-radius, 0.5em);
    --_gap: var(--clinic-gap, 1.5em);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  /* Text tricks of the page are inherited, and would make our text unreadable. */
  :host > * {
    font-size: max(1em, 12px);
    text-indent: 0;
    white-space: normal;
    word-break: normal;
    -webkit-text-fill-color: currentcolor;
  }
  :focus-visible {
    outline: 3px solid var(--clinic-focus, currentColor);
    outline-offset: 3px;
  }
  /* The page may have a sticky bar, which must not cover the element that is scrolled to. */
  :is(a, button, input, label, legend, summary, textarea, [tabindex]),
  ::slotted(:is(a, section)) {
    scroll-margin-block: var(--clinic-scroll-margin, min(6rem, 25vh));
  }
  button,
  .calendar {
    font: inherit;
    font-weight: 600;
    letter-spacing: inherit;
    min-block-size: 44px;
    padding: 0.6em 1.3em;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    cursor: pointer;
  }
  .notice {
    padding: 1em 1.2em;
    border-inline-start: 5px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .notice > :first-child {
    margin-block-start: 0;
  }
  .notice > :last-child {
    margin-block-end: 0;
  }
  .notice.failed {
    border-color: var(--_error);
  }
  .notice.sent {
    border-color: var(--_success);
  }
  :is(h1, h2, h3, h4, h5, h6) {
    font-family: var(--clinic-heading-font, inherit);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .notice {
      border: 2px solid;
    }
  }
`;
