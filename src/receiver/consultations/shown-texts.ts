import { MOST_CONSENTS } from '../../consultation/fields.ts';
import { isObject } from '../../json/is-object.ts';

/** The name of the field of a box, or of the line under the form: forms show no other texts of a consent. */
const SHOWN_ID = /^(?:[a-z0-9-]{1,40})?$/;
const LONGEST_TEXT = 2000;
/** Forms also submit the blanks and line breaks of the page's markup. */
const LONGEST_MARKUP = 10_000;

/**
 * The texts that a form showed beside each ticked box and in the line under it. The field `consentText` has the text of
 * the line, `consentText.ID` that of a box. In JSON they are `consentTexts`, by id: that of the line is empty, which no
 * box can have.
 */
export function shownTexts(
  fields: Pick<URLSearchParams, 'get'>,
  ticked: readonly string[],
): Record<string, string> | undefined {
  const shown = ['', ...ticked.slice(0, MOST_CONSENTS)].flatMap((id): [string, string][] => {
    const text = fields.get(`consentText${id && '.'}${id}`);
    return text ? [[id, text]] : [];
  });
  // An assignment to `__proto__` would set the prototype instead of an id.
  return shown.length > 0 ? Object.fromEntries(shown) : undefined;
}

/** The texts of the page by id. Any other value is ignored: it is no reason to refuse a request. */
export function parseShownTexts(input: unknown): ReadonlyMap<string, string> {
  const texts = Object.entries(isObject(input) ? input : {}).flatMap(([id, value]): [string, string][] => {
    const text = typeof value === 'string' && value.length <= LONGEST_MARKUP ? collapseBlanks(value) : '';
    return text && text.length <= LONGEST_TEXT && SHOWN_ID.test(id) ? [[id, text]] : [];
  });
  return new Map(texts);
}

/** Collapses blanks and line breaks as pages do, because forms submit them in another way. */
export function collapseBlanks(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').trim();
}
