import { html, render } from 'lit';

/**
 * Trusted Types guard the text of every script that a page may still start, also of one that is data. One that comes
 * from a template counts as started and never runs (HTML, "already started"), so its text may be filled in.
 */
export function emptyScript(page: Document): HTMLScriptElement {
  const holder = page.createElement('div');
  render(html`<script></script>`, holder);
  return holder.querySelector('script')!;
}
