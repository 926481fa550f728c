import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RelatedService } from '../../article/related.ts';
import { resolveUrl } from '../../article/resolve-url.ts';

/**
 * The links as light-DOM children, one for each card of the shadow root, so that crawlers and the site's styles reach
 * them. A picture comes before its link in the same slot, where the styles of the shadow root reserve its space.
 * `data-reason` says why a service was chosen: `chosen`, tags, `kind:…`, with spaces between.
 *
 * @param batches each is rendered once, however many come after it
 */
export function relatedLinks(batches: readonly RelatedService[][], base?: string): TemplateResult {
  return html`${batches.map((entries) => guard([entries, base], () => entries.map((entry) => link(entry, base))))}`;
}

function link({ slug, title, summary, url, image, reasons }: RelatedService, base?: string): TemplateResult {
  return html`${
      image ? html`<img slot=${slug} src=${resolveUrl(image, base)} alt="" loading="lazy" />` : nothing
    }<a slot=${slug} data-reason=${reasons.join(' ') || nothing} href=${resolveUrl(url, base)}
      ><strong>${title}</strong>${summary ? html` <span>${summary}</span>` : nothing}</a
    >`;
}
