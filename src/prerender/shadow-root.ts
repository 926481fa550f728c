import type { TemplateResult } from 'lit';
import { elementStyles, type StyledElement } from './element-styles.ts';
import { staticMarkup } from './static-markup.ts';
import { attribute, type PageElement, PageError } from './page-element.ts';
import type { PrerenderOptions } from './prerendered-element.ts';

const BUNDLE = /[^/]*clinic-elements\.js(?:[?#].*)?$/;

/** Renders a template for a prerendered page, without the white space of its source. */
export function markup(template: TemplateResult): string {
  return staticMarkup(template)
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/** A declarative shadow root with the element's own styles. */
export function shadowRoot(
  element: StyledElement,
  content: string,
  page: PageElement[],
  { styles }: Pick<PrerenderOptions, 'styles'>,
): string {
  const sheet = styles === 'inline' ? `<style>${elementStyles(element)}</style>` : styleLink(element, page);
  return `<template shadowrootmode="open">${sheet}${content}</template>`;
}

/** A link to the style sheet, which is next to the script that the page names. */
export function styleLink(name: StyledElement | 'article-content', page: PageElement[]): string {
  const script = page.map((candidate) => attribute(candidate, 'src')).find((src) => BUNDLE.test(src));
  if (script === undefined) {
    throw new PageError(
      '--styles link: the page has no <script src="…/clinic-elements.js"> next to which the style sheets are.',
    );
  }
  const href = script.replace(BUNDLE, `${name}.css`).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<link rel="stylesheet" href="${href}">`;
}
