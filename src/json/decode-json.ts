import { LoadError } from './load-error.ts';

/**
 * The text of a JSON file, without the byte order mark that some editors add.
 *
 * @param url names the file
 * @throws {LoadError} `not-json` when it is not UTF-8, which JSON always is (RFC 8259, section 8.1)
 */
export function decodeJson(bytes: Uint8Array, url: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LoadError('not-json', url, { detail: 'it is not in UTF-8. Save it as UTF-8' });
  }
}
