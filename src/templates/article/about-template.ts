import { html, nothing, type TemplateResult } from 'lit';
import { nameWithCredential } from '../../article/plain-text.ts';
import { resolveUrl } from '../../article/resolve-url.ts';
import { parseUrl } from '../../json/is-url.ts';
import type { ArticleView } from './article-view.ts';

/** Author, reviewer, dates and sources; on a partner's page also the original source. */
export function aboutTemplate({
  service,
  base,
  today,
  messages,
  syndication,
  credited,
}: ArticleView): TemplateResult | typeof nothing {
  const { practitioner, reviewedBy, lastReviewed, reviewDue, sources = [], title } = service;
  const canonicalUrl = service.canonicalUrl && resolveUrl(service.canonicalUrl, base);
  const byline = [
    practitioner && messages.by(nameWithCredential(practitioner)),
    reviewedBy && messages.reviewedBy(nameWithCredential(reviewedBy)),
    lastReviewed && messages.lastReviewed(lastReviewed),
    reviewDue && (reviewDue < today ? messages.reviewOverdue(reviewDue) : messages.reviewDue(reviewDue)),
  ].filter(Boolean);
  const links = [
    canonicalUrl && syndication === 'excerpt' && link(canonicalUrl, messages.readMore(title)),
    canonicalUrl && credited && link(canonicalUrl, messages.firstPublished(hostOf(canonicalUrl))),
  ].filter(Boolean);
  const { language, direction } = messages;
  if (byline.length + links.length + sources.length === 0) return nothing;
  return html`<footer slot="about">
    ${links.map((item) => html`<p lang=${language} dir=${direction}>${item}</p>`)}
    ${byline.length > 0 ? html`<p lang=${language} dir=${direction}>${byline.join(' · ')}</p>` : nothing}
    ${
      sources.length > 0
        ? html`<p lang=${language} dir=${direction}>${messages.sources}</p>
            <ul>
              ${sources.map((source) => html`<li>${link(resolveUrl(source.url, base), source.title)}</li>`)}
            </ul>`
        : nothing
    }
  </footer>`;
}

function link(url: string, text: string): TemplateResult {
  return html`<a href=${url}>${text}</a>`;
}

function hostOf(url: string): string {
  return parseUrl(url)?.host ?? url;
}
