import { MOST_CONSENTS } from '../../consultation/fields.ts';
import { isObject } from '../../json/is-object.ts';

/** The id of a box, or nothing for the line: nothing else is shown beside a consent. */
const SHOWN_ID = /^(?:[a-z0-9-]{1,40})?$/;
const LONGEST_TEXT = 2000;
/** A form sends the blanks and line breaks of the page's markup too. */
const LONGEST_MARKUP = 10_000;

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

/** The texts of the page by id. What is no such text is passed over: it is no reason to refuse a request. */
export function parseShownTexts(input: unknown): ReadonlyMap<string, string> {
  const texts = Object.entries(isObject(input) ? input : {}).flatMap(([id, value]): [string, string][] => {
    const text = typeof value === 'string' && value.length <= LONGEST_MARKUP ? collapseBlanks(value) : '';
    return text && text.length <= LONGEST_TEXT && SHOWN_ID.test(id) ? [[id, text]] : [];
  });
  return new Map(texts);
}

/** As a page shows them: of blanks and line breaks in a row, which a form sends in its own way, only one counts. */
export function collapseBlanks(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').trim();
}
