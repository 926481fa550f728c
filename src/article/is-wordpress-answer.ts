/** The keys by which an answer of WordPress is recognized. */
type Answer = Partial<Record<'title' | 'content' | 'data', { rendered?: unknown; status?: unknown }>> | null;

/**
 * True for an answer of WordPress's REST API: one page, an array of pages (also an empty one) or an error. No document of
 * the contract is an array or has these keys.
 */
export function isWordPressAnswer(answer: unknown): boolean {
  const [page = { data: { status: 0 } }] = [answer].flat() as Answer[];
  return [page?.content?.rendered, page?.title?.rendered, page?.data?.status].some(
    (key) => key !== undefined,
  );
}
