import type { ArticleView } from './article-template.ts';

/** To be counted up whenever the markup of an article, or of what stands around it, changes. */
const TEMPLATES = 3;

/**
 * Names what an article was drawn from: its data as text, and all else that its markup hangs on. What stands in a page
 * under the same name is what would be drawn, and need not be drawn to be compared.
 *
 * @param formId the id of the form to which the article leads
 */
export function drawnAs(
  { service, messages, level, syndication, credited, today }: ArticleView,
  json: string,
  formId: string | undefined,
): string {
  const overdue = !!service.reviewDue && service.reviewDue < today;
  return [TEMPLATES, hash(json), messages.language, level, syndication, credited, overdue, formId].join(' ');
}

/** Enough to tell one edition of a text from another. */
function hash(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1)
    sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  return sum;
}
