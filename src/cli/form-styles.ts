import { consultationFormStyles } from '../elements/consultation-form/consultation-form-styles.ts';
import { loadingStyles } from '../elements/loading-styles.ts';
import { sharedStyles } from '../elements/shared-styles.ts';

/** The form's own styles for its shadow root, without the white space of their source. */
export function formStyles(): string {
  const text = [sharedStyles, loadingStyles, consultationFormStyles].map(({ cssText }) => cssText).join('\n');
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();
}

/** The same for a page where the form stands in no shadow root: the host is then a plain `<div>`. */
export function formStylesWithoutShadow(): string {
  return formStyles()
    .replaceAll(':host(', '.consultation-form:is(')
    .replaceAll(':host', '.consultation-form');
}
