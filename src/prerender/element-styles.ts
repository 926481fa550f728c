import type { CSSResult } from 'lit';
import { consultationFormStyles } from '../templates/form/form-styles.ts';
import { offScreenStyles } from '../templates/form/off-screen-styles.ts';
import { relatedServicesStyles } from '../templates/related/related-styles.ts';
import { articleContentStyles } from '../templates/article/article-content-styles.ts';
import { serviceArticleStyles } from '../templates/article/article-styles.ts';
import { shareLinksStyles } from '../templates/share/share-styles.ts';
import { sharedStyles } from '../templates/shared-styles.ts';

/** Without the placeholder styles: prerendered content is never loading. */
const STYLES = {
  'service-article': [sharedStyles, serviceArticleStyles],
  'consultation-form': [sharedStyles, consultationFormStyles, offScreenStyles],
  'related-services': [sharedStyles, relatedServicesStyles],
  'share-links': [sharedStyles, shareLinksStyles],
};

export type StyledElement = keyof typeof STYLES;

/** The elements with a style sheet for a prerendered shadow root, as a file `<element>.css`. */
export const STYLED_ELEMENTS = Object.keys(STYLES) as StyledElement[];

/** The element's styles for its shadow root, minified. */
export function elementStyles(element: StyledElement): string {
  return sheet(STYLES[element]);
}

/** Styles for an article's children where a policy refuses style attributes, as a file `article-content.css`. */
export function contentStyles(): string {
  return sheet([articleContentStyles]);
}

/** The form's styles for a page without a shadow root: the host is a plain `<div>`. */
export function formStylesWithoutShadow(): string {
  return sheet([sharedStyles, consultationFormStyles])
    .replaceAll(':host(', '.consultation-form:is(')
    .replaceAll(':host', '.consultation-form');
}

function sheet(styles: readonly CSSResult[]): string {
  return styles
    .map(({ cssText }) => cssText)
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();
}
