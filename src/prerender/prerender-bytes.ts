import { decodePage, decoderOf, type DecodedPage } from '../convert/decode-page.ts';
import { escapeToAscii } from './ascii.ts';
import { PageError } from './page-element.ts';
import { prerenderEdits } from './prerender-page.ts';
import type { PrerenderOptions } from './prerendered-element.ts';

/** A page as it is stored or sent. */
export interface PageBytes {
  bytes: Uint8Array;
  /** A name of the Encoding Standard, such as `utf-8`. */
  encoding: string;
}

/**
 * Prerenders a page in its own encoding. Its bytes stay as they are; what is written between them is ASCII unless the
 * page declares Unicode and is it: other encodings have no curly quotes or no Persian, and character references say the same.
 *
 * @throws {LoadError} when an element's data cannot be used
 * @throws {PageError} when the encoding is not known, or the page cannot hold what an element renders
 */
export async function prerenderBytes(
  bytes: Uint8Array,
  options: Omit<PrerenderOptions, 'ascii'>,
): Promise<PageBytes> {
  const page = decodePage(bytes);
  if (!page) {
    throw new PageError(
      'the page names no known encoding and is not UTF-8. Save it as UTF-8, or name its encoding: <meta charset="windows-1252">.',
    );
  }
  const { text, encoding, bom } = page;
  // A page with bytes that its encoding lacks may be in another one, by the word of the server.
  const ascii = !page.isDeclared || !encoding.startsWith('utf-') || text.includes('\ufffd');
  const edits = await prerenderEdits(text, { ...options, ascii });
  const toBytes = byteOffsets(page, bytes.subarray(bom));
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const edit of edits) {
    const from = bom + toBytes(edit.from);
    parts.push(bytes.subarray(end, from), encode(ascii ? escapeToAscii(edit.text) : edit.text, encoding));
    end = bom + toBytes(edit.to);
  }
  parts.push(bytes.subarray(end));
  return { bytes: Buffer.concat(parts), encoding };
}

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf8');
}

/** Where a boundary between characters of the text is in the bytes; at an edit's ends there is an ASCII character. */
function byteOffsets({ text, encoding }: DecodedPage, bytes: Uint8Array): (offset: number) => number {
  if (text.length === bytes.length) return (offset) => offset;
  if (encoding.startsWith('utf-16')) return (offset) => 2 * offset;
  const ends = new Uint32Array(text.length);
  const decoder = decoderOf(encoding)!;
  let length = 0;
  for (let index = 0; index < bytes.length; index++) {
    const next = length + decoder.decode(bytes.subarray(index, index + 1), { stream: true }).length;
    ends.fill(index + 1, length, next);
    length = next;
  }
  ends.fill(bytes.length, length);
  return (offset) => {
    if (offset === 0) return 0;
    const isAscii = text.charCodeAt(offset) < 0x80;
    return isAscii ? (ends[offset] ?? 0) - 1 : (ends[offset - 1] ?? bytes.length);
  };
}
