import { html, nothing, type TemplateResult } from 'lit';
import { nameWithCredential } from '../../service/person.ts';
import { resolveUrl } from '../resolve-url.ts';
import type { ArticleView } from './article-template.ts';

/** Who wrote it, who checked it and when, from what; and on a partner's page where it comes from. */
export function aboutTemplate({
  service,
  base,
  today,
  words,
  syndication,
  credited,
}: ArticleView): TemplateResult | typeof nothing {
  const { practitioner, reviewedBy, lastReviewed, reviewDue, sources = [], title } = service;
  const canonicalUrl = service.canonicalUrl && resolveUrl(service.canonicalUrl, base);
  const byline = [
    practitioner && words.by(nameWithCredential(practitioner)),
    reviewedBy && words.reviewedBy(nameWithCredential(reviewedBy)),
    lastReviewed && words.lastReviewed(lastReviewed),
    reviewDue && (reviewDue < today ? words.reviewOverdue(reviewDue) : words.reviewDue(reviewDue)),
  ].filter(Boolean);
  const links = [
    canonicalUrl && syndication === 'excerpt' && link(canonicalUrl, words.readMore(title)),
    canonicalUrl && credited && link(canonicalUrl, words.firstPublished(hostOf(canonicalUrl))),
  ].filter(Boolean);
  const { language, direction } = words;
  if (byline.length + links.length + sources.length === 0) return nothing;
  return html`<footer slot="about">
    ${links.map((item) => html`<p lang=${language} dir=${direction}>${item}</p>`)}
    ${byline.length > 0 ? html`<p lang=${language} dir=${direction}>${byline.join(' · ')}</p>` : nothing}
    ${
      sources.length > 0
        ? html`<p lang=${language} dir=${direction}>${words.sources}</p>
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
  return URL.canParse(url) ? new URL(url).host : url;
}
