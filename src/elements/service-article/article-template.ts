import { html, nothing, type TemplateResult } from 'lit';
import type { Block, RichText, Section, Service } from '../../service/schema.ts';
import { below, heading, type HeadingLevel } from '../heading.ts';
import { resolveUrl } from '../resolve-url.ts';
import type { ElementWords } from '../words/words.ts';

/** How much of an article a page shows: all of it, or its beginning with a link to the whole. */
export type Syndication = 'full' | 'excerpt';

interface ArticleView {
  service: Service;
  /** The address that relative links are meant against; the page's own without one. */
  base?: string;
  words: ElementWords;
  level: HeadingLevel;
  syndication: Syndication;
  /** True on another site than the clinic's own: the first place of publication is then named. */
  credited: boolean;
}

/** The article as light-DOM children: the site's own typography, crawlers and `#section` links reach it. */
export function articleTemplate(view: ArticleView): TemplateResult {
  const { service, level, syndication } = view;
  const sections = syndication === 'excerpt' ? service.sections.slice(0, 1) : service.sections;
  return html`${heading(level, service.title)}${sections.map((section) =>
    sectionTemplate(section, view),
  )}${aboutTemplate(view)}`;
}

function sectionTemplate(
  { id, heading: text, blocks, kind }: Section,
  { level, base }: ArticleView,
): TemplateResult {
  return html`<section id=${id} data-kind=${kind ?? nothing}>
    ${heading(below(level), text)}${blocks.map((block) => blockTemplate(block, base))}
  </section>`;
}

function blockTemplate(block: Block, base?: string): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${richText(block.text, base)}</p>`;
    case 'list': {
      const items = block.items.map(
        ({ term, text }) =>
          html`<li>${term ? html`<strong>${term}:</strong> ` : nothing}${richText(text, base)}</li>`,
      );
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
  }
}

function richText(text: RichText, base?: string): unknown {
  if (typeof text === 'string') return text;
  return text.map((part) => {
    if (typeof part === 'string') return part;
    let content: unknown = part.text;
    if (part.emphasis) content = html`<em>${content}</em>`;
    if (part.strong) content = html`<strong>${content}</strong>`;
    return part.href ? html`<a href=${resolveUrl(part.href, base)}>${content}</a>` : content;
  });
}

/** Who wrote it, who checked it and when, from what; and on a partner's page where it comes from. */
function aboutTemplate({ service, base, words, syndication, credited }: ArticleView): unknown {
  const { practitioner, reviewedBy, lastReviewed, sources = [], title } = service;
  const canonicalUrl = service.canonicalUrl && resolveUrl(service.canonicalUrl, base);
  const byline = [
    practitioner && words.by(practitioner),
    reviewedBy && words.reviewedBy(reviewedBy),
    lastReviewed && words.lastReviewed(lastReviewed),
  ].filter(Boolean);
  const links = [
    canonicalUrl && syndication === 'excerpt' && link(canonicalUrl, words.readMore(title)),
    canonicalUrl && credited && link(canonicalUrl, words.firstPublished(hostOf(canonicalUrl))),
  ].filter(Boolean);
  const { language, direction } = words;
  if (byline.length + links.length + sources.length === 0) return nothing;
  return html`<footer>
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
