/** After so many characters it is asked for the first time whether the beginning is enough; then at twice as many. */
const FIRST_LOOK = 32 * 1024;

/**
 * The body as text, or `undefined` as soon as it is longer than `limit` bytes: the rest is then not downloaded. A page's
 * own stand-in for `fetch` may know no streams.
 *
 * @param beginning makes a text of what has come, if that is enough; the rest is then not downloaded either
 */
export async function readTextUpTo(
  response: Response,
  limit: number,
  beginning?: (text: string) => string | undefined,
): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  let look = FIRST_LOOK;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    text += decoder.decode(value, { stream: true });
    let enough: string | undefined;
    if (text.length > look) {
      enough = beginning?.(text);
      look = 2 * text.length;
    }
    if (enough || bytes > limit) {
      await reader.cancel();
      return enough;
    }
  }
}
