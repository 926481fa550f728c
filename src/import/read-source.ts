import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { decodePage } from '../convert/decode-page.ts';
import { InputError } from '../json/input-error.ts';

/** The largest page that is imported, in bytes; a long article is about 20 kB. */
export const MAX_SOURCE_BYTES = 2 * 1024 * 1024;

/** The formats that can be imported; each has its own parser. */
export type SourceFormat = 'text' | 'markdown' | 'html' | 'wordpress';

export interface Source {
  text: string;
  format: SourceFormat;
}

const FORMATS: Record<string, SourceFormat> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.json': 'wordpress',
};

/**
 * Reads a page from disk: its text without the byte order mark, and its format by the file's extension or, if the
 * extension is unknown, by its beginning. An HTML page may be in any encoding that it declares.
 *
 * @throws {InputError} when the file is missing, a folder, too large, empty or not text
 */
export async function readSource(path: string): Promise<Source> {
  const bytes = await readBytes(path);
  const page = decodePage(bytes);
  refuseBinary(bytes, path);
  const format = FORMATS[extname(path).toLowerCase()] ?? formatOf(page?.text ?? '');
  const text = format === 'html' && page ? page.text : decode(bytes, path);
  if (text.trim() === '') throw new InputError(`${path} is empty. Save the page's text into it.`);
  return { text, format };
}

async function readBytes(path: string): Promise<Uint8Array> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'ENOENT' ? 'was not found. Check its spelling' : `cannot be read (${error.code})`;
    throw new InputError(`${path} ${why}.`);
  });
  if (info.isDirectory())
    throw new InputError(`${path} is a folder. Name one page, such as ${path}/page.txt.`);
  if (info.size > MAX_SOURCE_BYTES) {
    const size = (info.size / 1024 / 1024).toFixed(1);
    throw new InputError(
      `${path} is too large: ${size} MB, at most 2 MB are read. A page of text is far smaller.`,
    );
  }
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`${path} cannot be read (${error.code}).`);
  });
}

function refuseBinary(bytes: Uint8Array, path: string): void {
  if (encodingOf(bytes) === 'utf-8' && bytes.includes(0)) {
    throw new InputError(
      `${path} is not a text file. Save the page as .html or its text as .txt, not as a document or picture.`,
    );
  }
}

/** UTF-8, or UTF-16 as Windows Notepad saves it; the decoder removes the byte order mark. */
function decode(bytes: Uint8Array, path: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(
      `${path} is not UTF-8 text and declares no other known encoding. Open it in an editor and save it as UTF-8.`,
    );
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function formatOf(text: string): SourceFormat {
  if (/^\s*<(!doctype|html|head|body|div|p|h1|article|\?xml)\b/i.test(text)) return 'html';
  if (/^\s*[{[]\s*["{[]/.test(text)) return 'wordpress';
  return 'text';
}
