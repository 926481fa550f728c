import type { ArticleView } from './article-view.ts';

/** Increase it whenever the markup of an article, or of the controls around it, changes. */
const TEMPLATES = 4;

/**
 * Names what an article was rendered from: its data as text, and everything else that its markup depends on. Prerendered
 * content with the same fingerprint is what would be rendered, and need not be rendered to be compared.
 *
 * @param formId the id of the form to which the article links
 */
export function articleFingerprint(
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
