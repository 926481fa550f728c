import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** A page decoded as browsers decode it. */
export interface DecodedPage {
  /** Without a byte order mark. */
  text: string;
  /** The name of the Encoding Standard in lower case, such as `utf-8`, `windows-1252` or `shift_jis`. */
  encoding: string;
  /** How many bytes the byte order mark has, 0 without one. */
  bom: number;
  /** False when nothing in the page names its encoding: an HTTP header may name another. */
  isDeclared: boolean;
}

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];
/** HTML requires the declaration in the first kilobyte ("prescan"); browsers also find it later. */
const LONGEST_PRESCAN = 64 * 1024;
/** Bytes 0x80 to 0x9f of windows-1252, which Node 20 decodes as controls (Encoding Standard, index-windows-1252). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const XML_DECLARATION = /^<\?xml\s[^>]*?encoding\s*=\s*["']\s*([\w.:-]+)/u;
const CHARSET = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/iu;

/**
 * Decodes a page by its byte order mark, its `<meta charset>` or `http-equiv`, or its XML declaration, as browsers do.
 * A page that declares nothing is UTF-8 when its bytes are.
 *
 * @returns `undefined` when the page declares no encoding that is known and is not UTF-8
 */
export function decodePage(bytes: Uint8Array): DecodedPage | undefined {
  const mark = BYTE_ORDER_MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  const encoding = mark?.encoding ?? declaredEncoding(bytes);
  const bom = mark?.bytes.length ?? 0;
  const body = bytes.subarray(bom);
  if (encoding !== undefined) {
    return { text: decode(body, encoding), encoding, bom, isDeclared: true };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return { text, encoding: 'utf-8', bom, isDeclared: false };
  } catch {
    return undefined;
  }
}

/** A decoder by any label of the Encoding Standard; `undefined` for a label that is not in it. */
export function decoderOf(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label.trim(), { ignoreBOM: true });
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  const text = decoderOf(encoding)!.decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(
    /[\u0080-\u009f]/gu,
    (control: string) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control,
  );
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  // Every encoding that a page can declare in itself is a superset of ASCII.
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_PRESCAN)).toString(
    'latin1',
  );
  const xml = XML_DECLARATION.exec(start)?.[1];
  for (const label of [...labelsOfMetas(parse(start)), ...(xml ? [xml] : [])]) {
    const encoding = decoderOf(label)?.encoding;
    // A declaration found as ASCII cannot be in UTF-16, even if it says so (HTML, "change the encoding").
    if (encoding !== undefined) return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  }
  return undefined;
}

/** The labels in the order of the page; without recursion, because elements may be deeply nested. */
function* labelsOfMetas(document: DefaultTreeAdapterTypes.Document): Generator<string> {
  const rest: DefaultTreeAdapterTypes.ChildNode[] = [...document.childNodes].reverse();
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (!('attrs' in node)) continue;
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    if (node.tagName === 'meta') yield* labelsOf(attributes);
    for (const child of node.childNodes.toReversed()) rest.push(child);
  }
}

function labelsOf({
  charset,
  content = '',
  'http-equiv': header = '',
}: Record<string, string | undefined>): string[] {
  if (charset !== undefined) return [charset];
  if (header.toLowerCase() !== 'content-type') return [];
  const [, double, single, bare] = CHARSET.exec(content) ?? [];
  return [double ?? single ?? bare ?? []].flat();
}
