import { html, nothing, type TemplateResult } from 'lit';
import type { Section, Service } from '../../article/schema.ts';
import { textDirection } from '../../article/text-direction.ts';
import { below, heading, type Placing } from '../heading.ts';
import { aboutTemplate } from './about-template.ts';
import type { ArticleView, Syndication } from './article-view.ts';
import { blockTemplate } from './block-template.ts';

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
