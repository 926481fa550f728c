import { LoadError } from './load-error.ts';

/** Decodes the bytes of JSON, which come whole or (with `{ stream: true }`) piece by piece. */
export type JsonDecoder = (bytes?: Uint8Array | ArrayBuffer, options?: { stream: boolean }) => string;

/**
 * Decodes the bytes of one JSON document, without the byte order mark that some editors add.
 *
 * @param url names the document
 * @returns a function that throws a {@link LoadError} `not-json` for bytes that are not UTF-8, which JSON always is (RFC
 *   8259, section 8.1)
 */
export function jsonDecoder(url: string): JsonDecoder {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (bytes, options) => {
    try {
      return decoder.decode(bytes, options);
    } catch {
      throw new LoadError('not-json', url, { detail: 'it is not in UTF-8. Save it as UTF-8' });
    }
  };
}

/** The text of a JSON file; see {@link jsonDecoder}. */
export function decodeJson(bytes: Uint8Array | ArrayBuffer, url: string): string {
  return jsonDecoder(url)(bytes);
}
