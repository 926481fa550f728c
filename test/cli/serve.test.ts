import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { textOf } from './text-of.ts';

const CLINIC = {
  contract: 1,
  name: 'Quiet Street Clinic',
  phone: '+1 555 555 0123',
  timeZone: 'America/New_York',
  hours: { monday: [['09:00', '17:00']] },
  url: 'https://quiet.example',
};
const SENTENCES = [
  'Slow work, by hand.',
  'It is over in half an hour.',
  'Nothing is pulled.',
  'Come as you are.',
];
const SERVICE = {
  contract: 1,
  slug: 'calm-hands',
  title: 'Calm Hands',
  tags: ['hands'],
  sections: SENTENCES.map((text, index) => ({
    id: `part-${index}`,
    heading: `Part ${index}`,
    blocks: [{ type: 'paragraph', text }],
  })),
};
const INDEX = {
  services: [
    { slug: 'calm-hands', title: 'Calm Hands', url: '/calm-hands', tags: ['hands'] },
    { slug: 'loose-wrists', title: 'Loose Wrists', url: '/loose-wrists', tags: ['hands'] },
  ],
};
const PAGE = `<!DOCTYPE html>
<html lang=en><head><meta charset=utf-8><title>Calm hands</title>
<link rel="canonical" href="https://quiet.example/calm-hands">
<script defer src="/clinic-elements.js"></script></head>
<body><P class='Odd'>Kept   as it is – “so”</P>
<service-article src="/services/calm-hands.json"><p>Old text</p></service-article>
<share-links networks="email"></share-links>
<consultation-form action="/consultations" clinic="/clinic.json" service="calm-hands"></consultation-form>
<related-services src="/services/index.json" current="calm-hands"></related-services>
</body></html>
`;

describe('clinic-elements serve --site', () => {
  let folder: string;
  let server: ChildProcess;
  let url: string;
  let told: string[];

  const write = (path: string, text: string | Buffer) => writeFile(join(folder, path), text);
  const get = async (path: string) => (await fetch(url + path)).text();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'serve-'));
    await mkdir(join(folder, 'data/services'), { recursive: true });
    await mkdir(join(folder, 'site/calm-hands'), { recursive: true });
    await write('data/clinic.json', JSON.stringify(CLINIC));
    const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
    const register = new URL('../../scripts/register-tsx.mjs', import.meta.url).href;
    const args = ['serve', '--data', join(folder, 'data'), '--site', join(folder, 'site'), '--port', '0'];
    server = spawn(process.execPath, ['--import', register, main, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    createInterface(server.stderr!).on('line', (line) => told.push(line));
    for await (const line of createInterface(server.stdout!)) {
      url = /http:\/\/localhost:\d+/.exec(line)?.[0] ?? '';
      if (url) break;
    }
    server.stdout!.resume();
  }, 60_000);

  afterAll(async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
    await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    told = [];
    await write('data/clinic.json', JSON.stringify(CLINIC));
    await write('data/services/calm-hands.json', JSON.stringify(SERVICE));
    await write('data/services/index.json', JSON.stringify(INDEX));
    await write('site/calm-hands/index.html', PAGE);
  });

  it('answers an unknown address with 404 for readers, by its own page or by the prerendered 404.html of the site', async () => {
    const asReader = { headers: { Accept: 'text/html' } };
    const own = await fetch(`${url}/nowhere`, asReader);
    expect([own.status, own.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8']);
    await write('site/404.html', PAGE);
    const ours = await fetch(`${url}/nowhere`, asReader);
    expect(ours.status).toBe(404);
    expect(await ours.text()).toContain(SENTENCES[0]);
    await rm(join(folder, 'site/404.html'));
    expect((await fetch(`${url}/nowhere`, asReader)).status).toBe(404);
  });

  it('serves the whole article, the links and a working form without JavaScript', async () => {
    const html = await get('/calm-hands');
    const text = textOf(parse(html));
    for (const sentence of ['Calm Hands', ...SENTENCES]) expect(text).toContain(sentence);
    expect(html).toMatch(/<a slot="loose-wrists"[^>]* href="\/loose-wrists"/);
    expect(html).toMatch(/href="mailto:[^"]*quiet\.example%2Fcalm-hands"/);
    expect(html).toMatch(/<form [^>]*method="post" action="\/consultations"/);
    expect(html).toContain('Quiet Street Clinic');
    expect(html).not.toContain('Old text');
    expect(await get('/calm-hands/')).toBe(html);
    expect(await get('/calm-hands/index.html')).toBe(html);
  });

  it('leaves the rest of the page as it is, and links style sheets instead of inlining them', async () => {
    const html = await get('/calm-hands');
    expect(html).toContain(PAGE.slice(0, PAGE.indexOf('</head>')));
    expect(html).toContain(`<body><P class='Odd'>Kept   as it is – “so”</P>\n<service-article`);
    expect(html).toContain('<link rel="stylesheet" href="/consultation-form.css">');
    expect(html).not.toMatch(/<style| style="/);
  });

  it('serves pages and files without elements to the byte', async () => {
    const latin = Buffer.from('<!doctype html><meta charset=latin1><p>caf\u00e9', 'latin1');
    await write('site/plain.html', latin);
    await write('site/data.txt', '<service-article src="x">');
    expect(Buffer.from(await (await fetch(`${url}/plain.html`)).arrayBuffer())).toEqual(latin);
    expect(await get('/data.txt')).toBe('<service-article src="x">');
    expect(told).toEqual([]);
  });

  it('serves pages in another encoding in that encoding, prerendered or not', async () => {
    const latin = (html: string) =>
      Buffer.from(html.replace('<head>', '<head><meta charset=latin1>'), 'latin1');
    const bare = latin('<head></head><p>caf\u00e9</p>');
    await write('site/bare.html', bare);
    await write('site/calm-hands/index.html', latin(PAGE.replace(/[–“”]/g, '-').replace('Odd', 'Od\u00e9')));
    const answers = [await fetch(`${url}/bare.html`), await fetch(`${url}/calm-hands`)];
    for (const { headers } of answers)
      expect(headers.get('Content-Type')).toBe('text/html; charset=windows-1252');
    const [plain, filled] = await Promise.all(
      answers.map(async (answer) => Buffer.from(await answer.arrayBuffer()).toString('latin1')),
    );
    expect(plain).toBe(bare.toString('latin1'));
    expect(filled).toContain("class='Od\u00e9'");
    expect(filled).toContain(SENTENCES[0]);
    expect(told).toEqual([]);
  });

  it('reads JSON with a byte order mark', async () => {
    await write('data/services/calm-hands.json', `\ufeff${JSON.stringify(SERVICE)}`);
    await write('data/clinic.json', `\ufeff${JSON.stringify(CLINIC)}`);
    expect(await get('/calm-hands')).toContain('Quiet Street Clinic');
    expect(told).toEqual([]);
  });

  it('prerenders again after each change of the page and of its documents', async () => {
    await get('/calm-hands');
    await write('data/services/calm-hands.json', JSON.stringify({ ...SERVICE, title: 'Warm Hands' }));
    expect(await get('/calm-hands')).toContain('Warm Hands');
    await write('data/clinic.json', JSON.stringify({ ...CLINIC, name: 'Loud Street Clinic' }));
    expect(await get('/calm-hands')).toContain('Loud Street Clinic');
    await write('site/calm-hands/index.html', PAGE.replace('Kept', 'Changed'));
    expect(await get('/calm-hands')).toContain('Changed   as it is');
  });

  it('resolves relative addresses against the page, and treats those on the clinic’s host as local', async () => {
    await write('site/calm-hands/own.json', JSON.stringify({ ...SERVICE, title: 'Beside the Page' }));
    await write('site/calm-hands/index.html', PAGE.replace('/services/calm-hands.json', 'own.json'));
    expect(await get('/calm-hands/')).toContain('Beside the Page');
    await write('site/calm-hands/index.html', PAGE.replaceAll('="/', '="../'));
    expect(textOf(parse(await get('/calm-hands/')))).toContain(SENTENCES[0]);
    await write('site/calm-hands/index.html', PAGE.replaceAll('="/', '="https://quiet.example/'));
    expect(textOf(parse(await get('/calm-hands/')))).toContain(SENTENCES[0]);
    expect(told).toEqual([]);
  });

  it.each([
    ['broken JSON', () => write('data/services/calm-hands.json', '{ "contract": 1, '), 'calm-hands.json'],
    ['a document that is not there', () => rm(join(folder, 'data/services/index.json')), 'index.json'],
    [
      'another host',
      () => write('site/calm-hands/index.html', PAGE.replace('/services/', 'https://far.example/services/')),
      'far.example',
    ],
    [
      'a way out of the site',
      () =>
        write(
          'site/calm-hands/index.html',
          PAGE.replace('/services/calm', '/%2e%2e%2f%2e%2e%2fdata%2f%2e%2e%2fx'),
        ),
      'bad-url',
    ],
    [
      'no script beside which the styles lie',
      () => write('site/calm-hands/index.html', PAGE.replace('clinic-elements.js', 'app.js')),
      'clinic-elements.js',
    ],
    [
      'an encoding that it does not name',
      () =>
        write(
          'site/calm-hands/index.html',
          Buffer.from(PAGE.replace('Odd', 'Od\u00e9').replace('<meta charset=utf-8>', ''), 'latin1'),
        ),
      'UTF-8',
    ],
  ])('sends a page with %s unchanged, and reports it in one line', async (_, spoil, reason) => {
    await spoil();
    const answers = [await fetch(`${url}/calm-hands`), await fetch(`${url}/calm-hands`)];
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('<p>Old text</p></service-article>');
    }
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(join('site', 'calm-hands', 'index.html'));
    expect(told[0]).toContain(reason);
  });

  it('prerenders the page again once a missing document is there', async () => {
    await rm(join(folder, 'data/services/calm-hands.json'));
    expect(await get('/calm-hands')).toContain('Old text');
    await write('data/services/calm-hands.json', JSON.stringify(SERVICE));
    expect(await get('/calm-hands')).toContain(SENTENCES[0]);
  });

  it('answers 304 for a cached page until its content changes', async () => {
    const headers = (etag: string) => ({ headers: { 'If-None-Match': etag, 'Accept-Encoding': 'identity' } });
    const first = await fetch(`${url}/calm-hands`, headers('"none"'));
    expect(first.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(first.headers.get('Cache-Control')).toBe('no-cache');
    const etag = first.headers.get('ETag') ?? '';
    expect((await fetch(`${url}/calm-hands`, headers(etag))).status).toBe(304);
    await write('data/services/calm-hands.json', JSON.stringify({ ...SERVICE, title: 'New Hands' }));
    const changed = await fetch(`${url}/calm-hands`, headers(etag));
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('New Hands');
  });

  it('compresses prerendered pages, with the header for it', async () => {
    const { encoding, body } = await packed(`${url}/calm-hands`);
    expect(encoding).toBe('gzip');
    expect(gunzipSync(body).toString()).toBe(await get('/calm-hands'));
  });

  it('answers HEAD without a body', async () => {
    const answer = await fetch(`${url}/calm-hands`, { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });
});

/** The answer as it came over the wire. */
async function packed(address: string): Promise<{ encoding: string | undefined; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ encoding: answer.headers['content-encoding'], body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}
