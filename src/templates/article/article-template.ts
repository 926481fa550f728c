import { html, nothing, type TemplateResult } from 'lit';
import type { Section, Service } from '../../article/schema.ts';
import { textDirection } from '../../article/text-direction.ts';
import { below, heading, type HeadingLevel, type Placing } from '../heading.ts';
import type { ElementMessages } from '../../i18n/element-messages.ts';
import { aboutTemplate } from './about-template.ts';
import { blockTemplate } from './block-template.ts';

/** How much of an article a page shows: all of it, or its beginning with a link to the whole. */
export type Syndication = 'full' | 'excerpt';

/** Everything that an article is rendered from. */
export interface ArticleView {
  service: Service;
  /** The address that relative links are meant against; the page's own without one. */
  base?: string;
  /** The day that it is, as in 2026-11-24: a review may be overdue. */
  today: string;
  messages: ElementMessages;
  level: HeadingLevel;
  syndication: Syndication;
  /** True on a site other than the clinic's own: the original source is then named. */
  credited: boolean;
}

/** The article as light-DOM children: the site's own typography, crawlers and `#section` links reach it. */
export function articleTemplate(view: ArticleView): TemplateResult {
  return html`${titleTemplate(view)}${textTemplate(view)}`;
}

export function titleTemplate({ service, level }: ArticleView): TemplateResult {
  return heading(level, service.title, { slot: 'title', ...textLanguage(service) });
}

/** All below the title. */
export function textTemplate(view: ArticleView): TemplateResult {
  const { service, syndication } = view;
  return html`${shownSections(service, syndication).map((section) => sectionTemplate(section, view))}${aboutTemplate(view)}`;
}

/** The sections that the page shows. */
export function shownSections({ sections }: Service, syndication: Syndication): Section[] {
  return syndication === 'excerpt' ? sections.slice(0, 1) : sections;
}

function sectionTemplate(
  { id, heading: text, blocks, kind }: Section,
  { service, level, base }: ArticleView,
): TemplateResult {
  const { lang, dir } = textLanguage(service);
  const place = { base, level: below(below(level)) };
  return html`<section id=${id} data-kind=${kind ?? nothing} lang=${lang} dir=${dir}>
    ${heading(below(level), text)}${blocks.map((block) => blockTemplate(block, place))}
  </section>`;
}

/**
 * The attributes for the language and direction of the text, which may differ from the page's (WCAG 2.2, criterion
 * 3.1.2).
 */
export function textLanguage({ language }: Service): Pick<Placing, 'lang' | 'dir'> {
  return { lang: language ?? nothing, dir: language ? textDirection(language) : nothing };
}
