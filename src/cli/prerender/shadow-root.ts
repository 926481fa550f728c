import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';
import { elementStyles, type StyledElement } from '../element-styles.ts';
import { attribute } from './page-element.ts';
import { PageError } from './page-error.ts';
import type { PageElement, PrerenderOptions } from './prerender-page.ts';

const HYDRATION_MARKS = /<!--\/?lit-[^>]*-->|<\?>/g;
const BUNDLE = /[^/]*clinic-elements\.js(?:[?#].*)?$/;

/** A template as HTML, without the marks by which Lit would take it over and without the white space of its source. */
export function markup(template: TemplateResult): string {
  const html = collectResultSync(render(template));
  return html
    .replace(HYDRATION_MARKS, '')
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

/** The style sheet lies beside the script that the page already names. */
function styleLink(element: StyledElement, page: PageElement[]): string {
  const script = page.map((candidate) => attribute(candidate, 'src')).find((src) => BUNDLE.test(src));
  if (script === undefined) {
    throw new PageError(
      '--styles link: the page has no <script src="…/clinic-elements.js"> beside which the styles lie.',
    );
  }
  const href = script.replace(BUNDLE, `${element}.css`).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<link rel="stylesheet" href="${href}">`;
}
