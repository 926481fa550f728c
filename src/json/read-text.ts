import { jsonDecoder } from './decode-json.ts';

/** `beginning` is first called after this many characters, then each time that the text has doubled. */
const FIRST_CALL = 32 * 1024;

/**
 * The JSON of a response as text, or `undefined` as soon as it is longer than `limit` bytes: the rest is then not downloaded. A
 * polyfill of `fetch` may have neither streams nor bytes, only text.
 *
 * @param beginning makes a text from the beginning, if that is enough; the rest is then not downloaded either
 */
export async function readTextUpTo(
  response: Response,
  limit: number,
  beginning?: (text: string) => string | undefined,
): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decode = jsonDecoder(response.url);
  let text = '';
  let bytes = 0;
  let nextCall = FIRST_CALL;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decode();
    bytes += value.byteLength;
    text += decode(value, { stream: true });
    let enough: string | undefined;
    if (text.length > nextCall) {
      enough = beginning?.(text);
      nextCall = 2 * text.length;
    }
    if (enough || bytes > limit) {
      await reader.cancel();
      return enough;
    }
  }
}
