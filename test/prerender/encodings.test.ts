import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { decodePage } from '../../src/convert/decode-page.ts';
import { prerenderBytes } from '../../src/prerender/prerender-bytes.ts';

const CLINIC = {
  contract: 1,
  name: 'Клиника Łódź – “quiet”',
  phone: '+1 555 555 0123',
  timeZone: 'America/New_York',
  hours: { monday: [['09:00', '17:00']] },
};
const SERVICE = {
  contract: 1,
  slug: 'calm-hands',
  title: 'Calm hands – آرام 😌',
  summary: 'Warmth, “slowly”.',
  language: 'en',
  sections: [
    { id: 'care', heading: 'Care', blocks: [{ type: 'paragraph', text: 'Žluťoučký – 手 &lt; 😌' }] },
  ],
};
const load = (url: string) => Promise.resolve(JSON.stringify(url.includes('clinic') ? CLINIC : SERVICE));
const options = { load, now: Date.parse('2026-11-22T18:00:00Z'), styles: 'inline' as const };

const page = (meta: string, text: string) => `<!DOCTYPE html>
<html lang=en><head>${meta}<title>${text}</title></head>
<body><p title="${text}">${text}</p><!-- ${text} -->
<service-article src="/service.json"></service-article>
<p>${text}</p><consultation-form action="/consultations" clinic="/clinic.json"></consultation-form>${text}</body></html>
`;

/** The bytes of a page by hand: no encoder of Node's knows these. */
const TEXT: [string, string, number[]][] = [
  [
    'windows-1252',
    'caf\u00e9 \u201cso\u201d \u20ac',
    [0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x73, 0x6f, 0x94, 0x20, 0x80],
  ],
  ['iso-8859-2', '\u0141\u00f3d\u017a', [0xa3, 0xf3, 0x64, 0xbc]],
  ['shift_jis', '表\u624b ソ', [0x95, 0x5c, 0x8e, 0xe8, 0x20, 0x83, 0x5c]],
  ['gb18030', '手\u00ff', [0xca, 0xd6, 0x81, 0x30, 0x8b, 0x37]],
  ['koi8-r', 'Рука', [0xf2, 0xd5, 0xcb, 0xc1]],
  ['utf-8', 'caf\u00e9 – 手 😌', [...Buffer.from('caf\u00e9 – 手 😌')]],
];

function bytesOf(html: string, bytes: number[]): Buffer {
  const parts = html.split('{}').flatMap((part) => [Buffer.from(part, 'latin1'), Buffer.from(bytes)]);
  return Buffer.concat(parts.slice(0, -1));
}

/** What a browser makes of the bytes: all text, and all attributes. */
function seen(bytes: Uint8Array): string {
  return JSON.stringify(parse(decodePage(bytes)?.text ?? ''), (key, value: unknown) =>
    ['parentNode', 'namespaceURI'].includes(key) ? undefined : value,
  );
}

/** What stands of the page's own bytes around what was written into it, in order. */
function expectOwnBytes(written: Uint8Array, own: Uint8Array, between: RegExp): void {
  const [all, kept] = [written, own].map((bytes) => Buffer.from(bytes).toString('latin1'));
  expect(all?.replace(between, '')).toBe(kept);
}

const WRITTEN =
  /(?<=<service-article src="\/service.json") data-state="ready"|(?<=<service-article [^>]*>)[^]*(?=<\/service-article>)|(?<=<consultation-form [^>]*?) data-state="ready" id="consultation"|<template[^]*?<\/template>(?=<\/consultation-form>)/gu;

describe('prerendering a page in another encoding', () => {
  describe.each(TEXT)('%s', (encoding, text, bytes) => {
    const declared = bytesOf(page(`<meta charset="${encoding}">`, '{}'), bytes);

    it('is read as its <meta charset> says', () => {
      expect(decodePage(declared)).toMatchObject({
        encoding,
        isDeclared: true,
        text: page(`<meta charset="${encoding}">`, text),
      });
    });

    it('keeps every byte of the page', async () => {
      const { bytes: written, encoding: named } = await prerenderBytes(declared, options);
      expect(named).toBe(encoding);
      expectOwnBytes(written, declared, WRITTEN);
    });

    it('shows what a page in UTF-8 shows', async () => {
      const { bytes: written } = await prerenderBytes(declared, options);
      const tree = seen(written);
      expect(tree).toContain('Calm hands – آرام 😌');
      expect(tree).toContain('Žluťoučký – 手 &lt; 😌');
      expect(tree).toContain('Клиника Łódź – “quiet”');
      expect(tree).toContain(JSON.stringify(text).slice(1, -1));
      expect(tree).not.toContain('\ufffd');
    });

    it('leaves data that scripts read the same', async () => {
      const { bytes: written } = await prerenderBytes(declared, options);
      const json = /<script type="application\/json"[^>]*>([^]*?)<\/script>/u.exec(
        decodePage(written)?.text ?? '',
      )?.[1];
      expect(JSON.parse(json ?? '')).toEqual(SERVICE);
    });

    it('stays as it is when it is prerendered again', async () => {
      const { bytes: once } = await prerenderBytes(declared, options);
      const { bytes: twice } = await prerenderBytes(once, options);
      expect(Buffer.from(twice)).toEqual(Buffer.from(once));
    });
  });

  it.each(['utf-16le', 'utf-16be'])('writes %s with a byte order mark in itself', async (encoding) => {
    const text = `\ufeff${page('', 'caf\u00e9 – 手 😌')}`;
    const little = Buffer.from(text, 'utf16le');
    const { bytes } = await prerenderBytes(
      encoding === 'utf-16le' ? little : Buffer.from(little).swap16(),
      options,
    );
    const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    expect(decoded.startsWith('\ufeff<!DOCTYPE')).toBe(true);
    expect(decoded).toContain('Клиника Łódź – “quiet”');
    expect(decoded.replace(WRITTEN, '')).toBe(text);
  });

  it.each([
    ['a byte order mark', '', '\ufeff', 'utf-8'],
    [
      'http-equiv',
      '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">',
      '',
      'windows-1252',
    ],
    ['an XML declaration', '', '<?xml version="1.0" encoding="iso-8859-2"?>', 'iso-8859-2'],
    ['UTF-16, which it cannot be', '<meta charset=utf-16>', '', 'utf-8'],
    [
      'an encoding that nothing knows before one that is known',
      '<meta charset=none><meta charset=koi8-r>',
      '',
      'koi8-r',
    ],
  ])('is declared by %s', (_what, meta, before, encoding) => {
    expect(decodePage(Buffer.from(before + page(meta, 'x')))?.encoding).toBe(encoding);
  });

  it('keeps bytes that its encoding does not know', async () => {
    const broken = bytesOf(page('<meta charset=utf-8>', '{}'), [0xe9, 0x20, 0xc3]);
    const { bytes } = await prerenderBytes(broken, options);
    expectOwnBytes(bytes, broken, WRITTEN);
    expect(Buffer.from(bytes).includes('&#x201c;quiet&#x201d;')).toBe(true);
  });

  it('writes ASCII into a page that declares nothing, because a server may name any encoding', async () => {
    const { bytes } = await prerenderBytes(Buffer.from(page('', 'plain')), options);
    expect(bytes.every((byte) => byte < 0x80)).toBe(true);
  });

  it('refuses a page that declares nothing and is not UTF-8', async () => {
    const page1252 = bytesOf(page('', '{}'), [0xe9]);
    await expect(prerenderBytes(page1252, options)).rejects.toThrow('names no known encoding');
  });
});
