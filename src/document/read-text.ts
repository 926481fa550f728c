/**
 * The body as text, or `undefined` as soon as it is longer than `limit` bytes: the rest is then not downloaded. A page's
 * own stand-in for `fetch` may know no streams.
 */
export async function readTextUpTo(response: Response, limit: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > limit) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
