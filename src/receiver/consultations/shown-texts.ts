import { MOST_CONSENTS } from '../../consultation/fields.ts';

/**
 * The words that a form showed beside each box that was ticked, and those of the line under it. Its field
 * `consentText` has the line's, `consentText.ID` those of a box. In JSON they are `consentTexts`, by id: that of the
 * line is the empty text, which no box can have.
 */
export function shownTexts(
  fields: Pick<URLSearchParams, 'get'>,
  ticked: readonly string[],
): Record<string, string> | undefined {
  const shown = ['', ...ticked.slice(0, MOST_CONSENTS)].flatMap((id): [string, string][] => {
    const text = fields.get(`consentText${id && '.'}${id}`);
    return text ? [[id, text]] : [];
  });
  // Not by assignment, for which `__proto__` would be no id.
  return shown.length > 0 ? Object.fromEntries(shown) : undefined;
}
