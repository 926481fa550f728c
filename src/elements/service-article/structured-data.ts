import { html, render } from 'lit';
import { articleGraph } from '../../article/article-graph.ts';
import { toJson } from '../../json/to-json.ts';
import type { Service } from '../../article/schema.ts';
import { shareAddress } from '../../templates/share/share-address.ts';

/**
 * The structured data of the page (JSON-LD) for search engines, in its head. A page that already describes itself as a
 * medical page, by its own markup or prerendered, keeps its description.
 */
export class StructuredData {
  private script?: HTMLScriptElement;

  /** @param service `undefined` removes the description */
  describe(page: Document, service: Service | undefined): void {
    this.script?.remove();
    this.script = undefined;
    if (!service || isDescribed(page)) return;
    this.script = emptyScript(page);
    this.script.type = 'application/ld+json';
    const graph = toJson(articleGraph(service, shareAddress('', page)));
    // A saved copy of the rendered page is parsed again, where a `<` in a text could end the script.
    this.script.append(graph.replace(/</g, '\\u003c'));
    page.head.append(this.script);
  }
}

function isDescribed(page: Document): boolean {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.some(({ textContent }) => textContent.includes('MedicalWebPage'));
}

/**
 * Trusted Types guard the text of every script that a page may still start, also of one that is data. One that comes
 * from a template counts as started and never runs (HTML, "already started"), so its text may be filled in.
 */
function emptyScript(page: Document): HTMLScriptElement {
  const holder = page.createElement('div');
  render(html`<script></script>`, holder);
  return holder.querySelector('script')!;
}
