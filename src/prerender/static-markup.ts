import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';

const HYDRATION_MARKS = /<!--\/?lit-[^>]*-->|<\?>/g;

/** Renders a template as HTML without Lit's hydration comments. White space stays: a patient may have typed it. */
export function staticMarkup(template: TemplateResult): string {
  return collectResultSync(render(template)).replace(HYDRATION_MARKS, '');
}
