/**
 * Half of an emoji, as a program that cuts texts leaves it, becomes U+FFFD. (`String.prototype.toWellFormed` does the
 * same in browsers since 2023.)
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** Percent-encodes any text for a part of an address: `encodeURIComponent` throws on half of an emoji. */
export function percentEncode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** Decodes a part of an address; one with a percent sign of its own, such as `100%.json`, is returned as it is. */
export function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
