import { html, nothing, type TemplateResult } from 'lit';
import type { RelatedService } from '../../service/related.ts';
import { resolveUrl } from '../resolve-url.ts';

/**
 * The links as light-DOM children, one for each card of the shadow root: crawlers and the site's styles reach
 * them. `data-reason` tells by which tags a service came to stand there.
 */
export function relatedLinks(entries: readonly RelatedService[], base?: string): TemplateResult {
  return html`${entries.map(
    ({ slug, title, summary, url, image, shared }) =>
      html`<a slot=${slug} data-reason=${shared.join(' ') || nothing} href=${resolveUrl(url, base)}
        >${image ? html`<img src=${resolveUrl(image, base)} alt="" loading="lazy" />` : nothing}<strong>${title}</strong>${
          summary ? html` <span>${summary}</span>` : nothing
        }</a
      >`,
  )}`;
}
