import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceEntry } from '../../service/schema.ts';
import { resolveUrl } from '../resolve-url.ts';

/** The links as light-DOM children, one for each card of the shadow root: crawlers and the site's styles reach them. */
export function relatedLinks(entries: readonly ServiceEntry[], base?: string): TemplateResult {
  return html`${entries.map(
    ({ slug, title, summary, url, image }) =>
      html`<a slot=${slug} href=${resolveUrl(url, base)}
        >${image ? html`<img src=${resolveUrl(image, base)} alt="" loading="lazy" />` : nothing}<strong>${title}</strong>${
          summary ? html` <span>${summary}</span>` : nothing
        }</a
      >`,
  )}`;
}
