/** As much of an answer as tells whose it is. */
type Answer = Partial<Record<'title' | 'content' | 'data', { rendered?: unknown; status?: unknown }>> | null;

/** True for a page or several, none, or an error's answer of WordPress's REST: no document of ours is an array or has such keys. */
export function isWordPressAnswer(answer: unknown): boolean {
  const [page = { data: { status: 0 } }] = [answer].flat() as Answer[];
  return [page?.content?.rendered, page?.title?.rendered, page?.data?.status].some(
    (key) => key !== undefined,
  );
}
