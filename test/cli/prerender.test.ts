import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { documentLoader } from '../../src/prerender/documents/document-loader.ts';
import { prerenderPage } from '../../src/prerender/prerender-page.ts';
import { tenSections, wordPressPage, wordPressRefusal } from '../elements/wordpress/answers.ts';

const CLINIC = {
  contract: 1,
  name: 'Quiet <Street> Clinic',
  phone: '+1 555 555 0123',
  timeZone: 'America/New_York',
  hours: { monday: [['09:00', '17:00']] },
};
const FORM = '<consultation-form action="/consultations" clinic="/clinic.json" service="calm-hands">';
const PAGE = `<!DOCTYPE html>
<html lang=en>
<head><title>Hands &amp; feet</title><script defer src="/js/clinic-elements.js?v=1"></script></head>
<body>
  <P class='Odd'>Kept   as it is
  ${FORM}<a href="/book">Book</a></consultation-form>
</body></html>
`;

describe('prerendering a page', () => {
  const options = {
    load: () => Promise.resolve(JSON.stringify(CLINIC)),
    now: Date.parse('2026-11-22T18:00:00Z'),
    styles: 'inline' as const,
  };

  it('renders a form that posts without JavaScript', async () => {
    const html = await prerenderPage(PAGE, options);
    expect(html).toContain('<template shadowrootmode="open"><style>');
    expect(html).toMatch(/<form [^>]*method="post" action="\/consultations"/);
    expect(html).toContain('<input type="hidden" name="service" value="calm-hands" />');
    expect(html).toContain('Quiet &lt;Street&gt; Clinic');
    expect(html).not.toContain('<!--');
  });

  it('offers any time, and times that change on the page to which the form posts', async () => {
    const html = await prerenderPage(PAGE, options);
    const values = [...html.matchAll(/value="([^"]*)"/g)].map(([, value]) => value);
    expect(html.match(/name="callWindow"/g)).toHaveLength(2);
    expect(values.filter((value) => value === 'any' || value === 'choose')).toEqual(['any', 'choose']);
  });

  it('renders the form in a language of the page that the clinic offers, as the browser will', async () => {
    const offers = (languages: string[]) => ({
      ...options,
      load: () => Promise.resolve(JSON.stringify({ ...CLINIC, languages })),
    });
    const persian = PAGE.replace('lang=en', 'lang=fa').replace('<body>', '<body lang="de">');
    expect(await prerenderPage(persian, offers(['en', 'fa']))).toMatch(/<form [^>]*lang="fa" dir="rtl"/);
    expect(await prerenderPage(persian, offers(['en', 'es']))).toMatch(/<form [^>]*lang="en" dir="ltr"/);
    expect(await prerenderPage(persian, offers(['es']))).toMatch(/<form [^>]*lang="es"/);
  });

  it.each(['', ' action=""', ' action="javascript:alert(1)"'])(
    'renders no form that would post answers to the page itself: <consultation-form%s>',
    async (action) => {
      const page = PAGE.replace(' action="/consultations"', action);
      await expect(prerenderPage(page, options)).rejects.toThrow(/action has no URL/);
    },
  );

  it('leaves the rest of the page as it is, to the byte', async () => {
    const html = await prerenderPage(PAGE, options);
    const rest = html
      .replace(/<template[\s\S]*<\/template>/, '')
      .replace(' data-state="ready" id="consultation"', '');
    expect(rest).toBe(PAGE);
  });

  it('is idempotent', async () => {
    const once = await prerenderPage(PAGE, options);
    expect(await prerenderPage(once, options)).toBe(once);
  });

  it('adds the id that earlier versions did not give the form', async () => {
    const once = await prerenderPage(PAGE, options);
    const older = once.replace(' id="consultation">', '>');
    expect(older).not.toBe(once);
    expect(await prerenderPage(older, options)).toBe(once);
  });

  it('links the style sheet beside the script for a strict Content Security Policy', async () => {
    const html = await prerenderPage(PAGE, { ...options, styles: 'link' });
    expect(html).toContain('<link rel="stylesheet" href="/js/consultation-form.css">');
    expect(html).not.toContain('<style');
  });

  it('reads inline JSON without loading anything', async () => {
    const inline = `${FORM}<script type="application/json">${JSON.stringify({ ...CLINIC, name: 'Inline' })}</script>`;
    const html = await prerenderPage(PAGE.replace(FORM, inline), {
      ...options,
      load: () => Promise.reject(new Error('asked for')),
    });
    expect(html).toContain('you ask Inline to contact you');
  });

  it('renders only the questions that the attribute fields names', async () => {
    const html = await prerenderPage(PAGE.replace(FORM, FORM.replace('>', ' fields="name phone">')), options);
    expect(html).not.toContain('type="email"');
  });
});

const SERVICE = {
  contract: 1,
  slug: 'calm-hands',
  title: 'Calm <Hands>',
  tags: ['hands'],
  practitioner: { name: 'Ana Ruiz', credential: 'D.C.' },
  sections: [
    {
      id: 'what',
      heading: 'What it is',
      blocks: [{ type: 'paragraph', text: ['Slow </script> work, ', { text: 'by hand', href: 'hand' }] }],
    },
  ],
};
const INDEX = {
  services: [
    { slug: 'calm-hands', title: 'Calm Hands', url: '/calm-hands', tags: ['hands', 'rest'] },
    { slug: 'warm-feet', title: 'Warm Feet', url: '/warm-feet', tags: ['feet'] },
    { slug: 'loose-wrists', title: 'Loose Wrists', url: '/loose-wrists', tags: ['rest', 'hands'] },
  ],
};

describe('prerendering an article and the elements around it', () => {
  const files: Record<string, unknown> = { '/s/calm-hands.json': SERVICE, '/s/index.json': INDEX };
  const options = {
    load: (url: string) => Promise.resolve(JSON.stringify(files[url])),
    now: Date.parse('2026-11-22T18:00:00Z'),
    styles: 'link' as const,
  };
  const script = '<script defer src="/clinic-elements.js"></script>';
  const page = `<!doctype html><html lang="es"><title>Calm Hands</title>
<link rel="canonical" href="https://quiet.example/calm-hands?from=mail">
<script defer src="/clinic-elements.js"></script>
<service-article src="/s/calm-hands.json"><p>Old text</p></service-article>
<share-links networks="email"></share-links>
<related-services src="/s/index.json" current="calm-hands" limit="2"><a href="/">All</a></related-services></html>`;

  it('renders the whole article in place of the fallback content', async () => {
    const html = await prerenderPage(page, options);
    expect(html).toContain('<h2 slot="title" >Calm &lt;Hands&gt;</h2>');
    expect(html).toMatch(/<section id="what"\s*> ?<h3 >What it is<\/h3>/);
    expect(html).toContain('Slow &lt;/script&gt; work, <a href="/s/hand">by hand</a>');
    expect(html).toContain('Escrito por Ana Ruiz, D.C.');
    expect(html).not.toContain('Old text');
    expect(html).not.toContain('<!--');
  });

  it('embeds the data in the page, so that the script fetches nothing', async () => {
    const html = await prerenderPage(page, options);
    const [, json] = /data-prerendered="\/s\/calm-hands.json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json ?? '')).toEqual(SERVICE);
  });

  describe('around the article', () => {
    const sections = ['one', 'two', 'three'].map((id) => ({
      id,
      heading: `Part <${id}>`,
      kind: id === 'three' ? 'risks' : undefined,
      blocks: [{ type: 'paragraph', text: 'Rest the hands. '.repeat(200) }],
    }));
    const long = (sectionsOfIt: unknown[]) => ({
      ...options,
      load: (url: string) =>
        Promise.resolve(
          JSON.stringify(
            url.endsWith('clinic.json')
              ? CLINIC
              : url.endsWith('index.json')
                ? INDEX
                : { ...SERVICE, sections: sectionsOfIt },
          ),
        ),
    });
    const withForm = (attributes: string) =>
      page.replace(
        '<share-links',
        `<consultation-form action="/c" clinic="/clinic.json"${attributes}></consultation-form><share-links`,
      );

    it('lists its sections and the reading time, in the page’s language', async () => {
      const html = await prerenderPage(page, long(sections));
      const [, root = ''] = /<service-article[^>]*>.*?<template[^>]*>(.*?)<\/template>/s.exec(html) ?? [];
      expect(root).toContain('Tiempo de lectura: 8 min');
      expect(root).toContain('En esta página');
      expect([...root.matchAll(/<a href="(#[^"]*)">([^<]*)</g)].map(([, ...link]) => link)).toEqual([
        ['#one', 'Part &lt;one&gt;'],
        ['#two', 'Part &lt;two&gt;'],
        ['#three', 'Part &lt;three&gt;'],
      ]);
      expect(root.indexOf('<slot name="title">')).toBeLessThan(root.indexOf('<nav'));
      expect(root.indexOf('<nav')).toBeLessThan(root.indexOf('<slot name="">'));
      expect(root).not.toContain('<data');
    });

    it('reserves the height of the first screen for a text that fills it, but not for collapsed answers', async () => {
      expect(await prerenderPage(page, long(sections))).toContain('class="text long"');
      expect(await prerenderPage(page, long(sections.slice(0, 1)))).toContain('class="text long"');
      const items = Array.from({ length: 20 }, () => ({ question: 'Why?', answer: 'Rest. '.repeat(100) }));
      const asked = [{ id: 'asked', heading: 'Asked', blocks: [{ type: 'questions', items }] }];
      expect(await prerenderPage(page, long(asked))).toContain('<div class="text">');
    });

    it('lists no contents where there are only two sections', async () => {
      expect(await prerenderPage(page, long(sections.slice(1)))).not.toContain('part="contents"');
    });

    it('links to the form by the id that it has or will get, and not at all without a form', async () => {
      expect(await prerenderPage(page, long(sections))).not.toContain('part="request-link"');
      const plain = await prerenderPage(withForm(''), long(sections));
      expect(plain).toMatch(
        /<a class="request-link" part="request-link" href="#consultation" ?>Solicitar una consulta<\/a>/,
      );
      const own = await prerenderPage(withForm(' id="ask&amp;see"'), long(sections));
      expect(own).toMatch(/part="request-link" href="#ask&amp;see"/);
    });

    const image = { type: 'image', src: '/hands.png', alt: 'Hands', width: 1600, height: 900 };
    const table = { type: 'table', header: ['Visit'], rows: [['First']] };
    it.each([image, table])('keeps a wide $type in its column without style attributes', async (block) => {
      const rich = [{ id: 'rich', heading: 'Rich', blocks: [block] }];
      const html = await prerenderPage(page, long(rich));
      const [article = ''] = /<service-article.*<\/service-article>/s.exec(html) ?? [];
      expect(article).not.toContain('style="');
      // Before all that could be shown while the style sheet is on its way.
      expect(article).toMatch(/^[^>]*><link rel="stylesheet" href="\/article-content\.css"><h2 /);
      expect(await prerenderPage(html, long(rich))).toBe(html);
      const inline = await prerenderPage(page, { ...long(rich), styles: 'inline' });
      expect(inline).toMatch(/style="(max-inline-size:100%|overflow-x:auto)/);
      expect(inline).not.toContain('article-content.css');
    });

    it('links no style sheet that no block needs', async () => {
      expect(await prerenderPage(page, long(sections))).not.toContain('article-content.css');
    });
  });

  it('renders the related services with their reasons', async () => {
    const html = await prerenderPage(page, options);
    const links = [...html.matchAll(/<a slot="([^"]*)"( data-reason="[^"]*")? ?href="([^"]*)"/g)];
    expect(links.map(([, slug, reason, href]) => [slug, reason?.trim(), href])).toEqual([
      ['loose-wrists', 'data-reason="rest hands"', '/loose-wrists'],
      ['warm-feet', undefined, '/warm-feet'],
    ]);
    expect(html).toContain('<slot name="loose-wrists"></slot>');
    expect(html).toContain('Servicios relacionados');
  });

  it('loads each document once, however many elements render it', async () => {
    const asked: string[] = [];
    const load = (url: string) => (asked.push(url), Promise.resolve(JSON.stringify(files[url] ?? CLINIC)));
    const form = '<consultation-form action="/c" clinic="/c.json" service="calm-hands"></consultation-form>';
    const whole = page.replace('<title>', '<head><title>').replace('</script>\n', '</script></head>\n');
    await prerenderPage(whole.replace('<share-links', `${form}<share-links`), { ...options, load });
    expect(asked.sort()).toEqual(['/c.json', '/s/calm-hands.json', '/s/index.json']);
  });

  it('embeds only the rendered entries of a long index, which yield the same links', async () => {
    const html = await prerenderPage(page.replace('limit="2"', 'limit="1"'), options);
    const [, json = ''] = /data-prerendered="\/s\/index.json">(.*?)<\/script>/.exec(html) ?? [];
    const { services } = JSON.parse(json) as typeof INDEX;
    expect(services.map(({ slug }) => slug)).toEqual(['calm-hands', 'loose-wrists']);
    const link = (text: string) => /<a [^>]*\/loose-wrists"[^]*?<\/a/.exec(text)?.[0];
    const load = (url: string) =>
      Promise.resolve(url === '/s/index.json' ? json : JSON.stringify(files[url]));
    const again = await prerenderPage(page.replace('limit="2"', 'limit="1"'), { ...options, load });
    expect(link(html)).toBeTruthy();
    expect(link(again)).toBe(link(html));
  });

  it('renders links that share the canonical address without its query', async () => {
    const html = await prerenderPage(page, options);
    expect(html).toMatch(/href="mailto:[^"]*https%3A%2F%2Fquiet.example%2Fcalm-hands"/);
    const unknown = await prerenderPage(page.replace(/<link[^>]*>/, ''), options);
    expect(unknown).toContain('<share-links networks="email"></share-links>');
  });

  it('reads a file with a percent sign in its name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clinic-elements-percent-'));
    await writeFile(join(folder, '100%.json'), '{}');
    const load = documentLoader({ folder, root: folder });
    expect(await load('100%.json')).toBe('{}');
    expect(await load('/100%25.json')).toBe('{}');
    await rm(folder, { recursive: true });
  });

  it('links a style sheet for each element', async () => {
    const html = await prerenderPage(page, options);
    for (const name of ['service-article', 'share-links', 'related-services']) {
      expect(html).toContain(`<template shadowrootmode="open"><link rel="stylesheet" href="/${name}.css">`);
    }
    expect(html).not.toMatch(/<style|style="/);
  });

  it('is idempotent, and updates the page when the data changes', async () => {
    const once = await prerenderPage(page, options);
    expect(await prerenderPage(once, options)).toBe(once);
    const load = (url: string) =>
      Promise.resolve(JSON.stringify(url === '/s/index.json' ? INDEX : { ...SERVICE, title: 'Renamed' }));
    const later = await prerenderPage(once, { ...options, load });
    expect(later).toContain('<h2 slot="title" >Renamed</h2>');
    expect(later).not.toContain('Calm &lt;Hands&gt;');
  });

  it('removes the preload links of documents that the page embeds, and no others', async () => {
    const hint = (href: string) => `<link rel="preload" as="fetch" crossorigin href="${href}">`;
    const style = '<link rel="preload" as="style" href="/s/calm-hands.json">';
    const hints = hint('/s/calm-hands.json') + hint('/other.json') + style;
    const html = await prerenderPage(page.replace('<script defer', `${hints}<script defer`), options);
    expect(html).toBe(
      (await prerenderPage(page, options)).replace(
        '<script defer',
        `${hint('/other.json')}${style}<script defer`,
      ),
    );
  });

  describe('for search engines', () => {
    const whole = page.replace('<title>', '<head><title>').replace('</script>\n', '</script></head>\n');
    const graphs = (html: string) => [
      ...html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/g),
    ];

    it('writes JSON-LD into the head, once', async () => {
      const html = await prerenderPage(whole, options);
      const found = graphs(html);
      expect(found).toHaveLength(1);
      expect(html.indexOf(found[0]![0])).toBeLessThan(html.indexOf('</head>'));
      const { '@graph': nodes } = JSON.parse(found[0]![1]!) as { '@graph': { '@type': string }[] };
      expect(nodes.map((node) => node['@type'])).toEqual(['MedicalWebPage', 'MedicalTherapy', 'Person']);
      // As the script renders it: without the referrer.
      expect(found[0]![1]).not.toContain('from=mail');
      expect(await prerenderPage(html, options)).toBe(html);
    });

    it('describes the clinic when its form is on the page', async () => {
      const form = '<consultation-form action="/c" clinic="/clinic.json"></consultation-form>';
      const load = (url: string) => Promise.resolve(JSON.stringify(files[url] ?? CLINIC));
      const html = await prerenderPage(whole.replace('<share-links', `${form}<share-links`), {
        ...options,
        load,
      });
      expect(graphs(html)[0]![1]).toContain('"@type":"MedicalClinic"');
    });

    it('writes no JSON-LD when the page has its own or is not to be indexed', async () => {
      const described = '<script type="application/ld+json">{"@type":"MedicalWebPage"}</script></head>';
      expect(graphs(await prerenderPage(whole.replace('</head>', described), options))).toHaveLength(1);
      for (const attribute of ['no-structured-data', 'partner="p"']) {
        const html = whole.replace('<service-article', `<service-article ${attribute}`);
        expect(graphs(await prerenderPage(html, options))).toHaveLength(0);
      }
    });
  });

  it.each([
    [
      'in an open <p>',
      '<p>Read: <service-article src="/s/calm-hands.json"></service-article>',
      'is in a <p>',
    ],
    ['in a <p> that its text ends', '<p><service-article src="/s/calm-hands.json"><p>Old', 'is in a <p>'],
    [
      'without an end',
      '<service-article src="/s/calm-hands.json"><footer>Foot</footer>',
      'no </service-article>',
    ],
    ['without an end', '<div><related-services src="/s/index.json"></div>', 'no </related-services>'],
  ])('refuses an element %s, which would lose a part of the page: %s', async (_, html, what) => {
    await expect(prerenderPage(`<!doctype html>\n${script}${html}`, options)).rejects.toThrow(
      `line 2: <${html.includes('related') ? 'related-services' : 'service-article'}>`,
    );
    await expect(prerenderPage(script + html, options)).rejects.toThrow(what);
  });

  it('prerenders an element in a table cell in a paragraph', async () => {
    const inside = '<p><table><td><service-article src="/s/calm-hands.json"></service-article></table>';
    expect(await prerenderPage(script + inside, options)).toContain('<h2 slot="title" >');
  });

  describe('from the REST API of WordPress', () => {
    const answering = (answer: unknown) => ({
      ...options,
      load: (url: string) =>
        Promise.resolve(JSON.stringify(url.startsWith('/wp-json') ? answer : files[url])),
    });
    const src = '/wp-json/wp/v2/pages?slug=calm-hands&amp;_embed';
    const fromWordPress = page.replace('/s/calm-hands.json', src);

    it('renders the article, and embeds a service document for the script', async () => {
      const html = await prerenderPage(fromWordPress, answering([wordPressPage(tenSections('7.1'))]));
      expect(html).toMatch(/<h3 ?>Why Hands Grow Stiff<\/h3>/);
      const [, from, json = ''] = /json" data-prerendered="([^"]*)">(.*?)<\/script>/.exec(
        html.split('<service-article')[1]!,
      )!;
      expect(from).toBe(src);
      expect(JSON.parse(json)).toMatchObject({ contract: 1, slug: 'calm-hands' });
      expect(await prerenderPage(html, answering([wordPressPage(tenSections('7.1'))]))).toBe(html);
    });

    it('writes JSON-LD into the head, and the title into the form', async () => {
      const withHead = fromWordPress
        .replace('<title>', '<head><title>')
        .replace('<service-article', `</head><body>${FORM}</consultation-form><service-article`);
      const load = (url: string) =>
        Promise.resolve(
          JSON.stringify(
            url === '/clinic.json'
              ? CLINIC
              : url.startsWith('/wp')
                ? wordPressPage(tenSections('7.1'))
                : files[url],
          ),
        );
      const html = await prerenderPage(withHead, { ...options, load });
      expect(html).toContain('"@type":"MedicalWebPage"');
      expect(html).toContain('part="about" data-title=');
    });

    it.each([
      ['none', [], 'not-found', 'WordPress found none'],
      ['a refusal', wordPressRefusal('rest_forbidden', 'No.', 401), 'http-error', 'rest_forbidden'],
      [
        'several',
        [wordPressPage(tenSections('7.1')), wordPressPage(tenSections('7.1'))],
        'invalid',
        'it holds 2 pages',
      ],
    ])('says what to do when it is %s', async (_, answer, code, what) => {
      const failure = prerenderPage(fromWordPress, answering(answer));
      await expect(failure).rejects.toMatchObject({
        code,
        message: expect.stringContaining(what) as unknown,
      });
    });
  });

  it('keeps inline JSON of the page', async () => {
    const json = JSON.stringify({ ...SERVICE, title: 'Inline' });
    const own = page.replace(
      '<p>Old text</p>',
      `<script type="application/json">${json.replace('</', '<\\/')}</script>`,
    );
    const html = await prerenderPage(own, options);
    expect(html).toContain('<h2 slot="title" >Inline</h2>');
    expect(html).toContain('<a href="hand">by hand</a>');
    expect(await prerenderPage(html, options)).toBe(html);
  });
});

describe('clinic-elements prerender', () => {
  let folder: string;
  let printed: string;
  let told: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prerender-'));
    [printed, told] = ['', ''];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
    vi.spyOn(console, 'error').mockImplementation((text: string) => void (told += `${text}\n`));
    await writeFile(join(folder, 'page.html'), PAGE);
    await writeFile(join(folder, 'clinic.json'), JSON.stringify(CLINIC));
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  function prerender(...args: string[]): Promise<number> {
    return runCommandLine(['prerender', ...args]);
  }

  it('keeps a page in windows-1252 to the byte, and reads JSON with a byte order mark', async () => {
    const page = PAGE.replace('<head>', '<head><meta charset="windows-1252">').replace(
      'Kept',
      'Kept \u0093caf\u00e9\u0094',
    );
    await writeFile(join(folder, 'page.html'), Buffer.from(page, 'latin1'));
    await writeFile(
      join(folder, 'clinic.json'),
      `\ufeff${JSON.stringify({ ...CLINIC, name: 'Łódź “Clinic”' })}`,
    );
    const out = join(folder, 'out.html');
    expect(await prerender(join(folder, 'page.html'), '-o', out)).toBe(0);
    const bytes = await readFile(out);
    expect(bytes.includes(Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]))).toBe(true);
    expect(bytes.toString('latin1')).toContain('&#x141;&#xf3;d&#x17a; &#x201c;Clinic&#x201d;');
    expect(bytes.filter((byte) => byte > 0x7f)).toHaveLength(3);
  });

  it('reports JSON that is not in UTF-8 instead of writing the page', async () => {
    await writeFile(
      join(folder, 'clinic.json'),
      Buffer.from(JSON.stringify({ ...CLINIC, name: 'Caf\u00e9' }), 'latin1'),
    );
    expect(await prerender(join(folder, 'page.html'))).toBe(1);
    expect(told).toContain('not in UTF-8');
    expect(printed).toBe('');
  });

  it('prints the page, and resolves /… in its folder', async () => {
    expect(await prerender(join(folder, 'page.html'))).toBe(0);
    expect(printed).toContain('shadowrootmode');
  });

  it('writes the page to --output, and resolves /… under --root', async () => {
    const out = join(folder, 'out.html');
    await writeFile(join(folder, 'page.html'), PAGE.replace('/clinic.json', '/data/clinic.json'));
    expect(await prerender(join(folder, 'page.html'), '-o', out)).toBe(1);
    expect(told).toMatch(/page\.html: not-found: \/data\/clinic\.json; looked for .*data/);
    await writeFile(join(folder, 'page.html'), PAGE);
    expect(await prerender(join(folder, 'page.html'), '-o', out, '--root', folder)).toBe(0);
    expect(await readFile(out, 'utf8')).toContain('shadowrootmode');
  });

  it('fetches documents at http addresses', async () => {
    const server = createServer((_, response) => response.end(JSON.stringify(CLINIC))).listen(0);
    const { port } = server.address() as AddressInfo;
    await writeFile(
      join(folder, 'page.html'),
      PAGE.replace('/clinic.json', `http://localhost:${port}/clinic.json`),
    );
    expect(await prerender(join(folder, 'page.html'))).toBe(0);
    server.close();
  });

  it('reports the message with which WordPress refuses a page', async () => {
    const answer = JSON.stringify(wordPressRefusal('rest_no_route', 'No route was found.', 404));
    const server = createServer((_, response) => response.writeHead(404).end(answer)).listen(0);
    const { port } = server.address() as AddressInfo;
    const article = `<service-article src="http://localhost:${port}/wp-json/wp/v2/page"></service-article>`;
    await writeFile(join(folder, 'page.html'), article);
    expect(await prerender(join(folder, 'page.html'))).toBe(1);
    expect(told).toContain('rest_no_route');
    server.close();
  });

  it('reads nothing outside of --root', async () => {
    await writeFile(join(folder, 'page.html'), PAGE.replace('/clinic.json', '/../clinic.json'));
    expect(await prerender(join(folder, 'page.html'), '--root', join(folder, 'public'))).toBe(1);
    expect(told).toContain('bad-url');
  });

  it('reports errors of the page and of the call', async () => {
    expect(await prerender(join(folder, 'none.html'))).toBe(1);
    expect(told).toContain('does not exist');
    expect(await prerender()).toBe(2);
    expect(await prerender(join(folder, 'page.html'), '--styles', 'loud')).toBe(2);
    await writeFile(join(folder, 'page.html'), PAGE.replace(/<script.*<\/script>/, ''));
    expect(await prerender(join(folder, 'page.html'), '--styles', 'link')).toBe(1);
    expect(told).toContain('no <script src="…/clinic-elements.js">');
    await writeFile(join(folder, 'clinic.json'), JSON.stringify({ ...CLINIC, timeZone: 'Mars/Olympus' }));
    await writeFile(join(folder, 'page.html'), PAGE);
    expect(await prerender(join(folder, 'page.html'))).toBe(1);
    expect(told).toContain('invalid: /clinic.json; timeZone');
  });
});
