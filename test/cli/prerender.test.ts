import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { prerenderPage } from '../../src/cli/prerender/prerender-page.ts';

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

  it('puts a form into it that posts without script', async () => {
    const html = await prerenderPage(PAGE, options);
    expect(html).toContain('<template shadowrootmode="open"><style>');
    expect(html).toMatch(/<form [^>]*method="post" action="\/consultations"/);
    expect(html).toContain('<input type="hidden" name="service" value="calm-hands" />');
    expect(html).toContain('Quiet &lt;Street&gt; Clinic');
    expect(html).not.toContain('<!--');
  });

  it('offers any time, and links to the receiver’s page for times that change', async () => {
    const html = await prerenderPage(PAGE, options);
    expect(html.match(/name="callWindow"/g)).toHaveLength(1);
    expect(html).toContain('<a href="/consultations?service=calm-hands">');
  });

  it('leaves the rest of the page as it is, to the byte', async () => {
    const html = await prerenderPage(PAGE, options);
    const rest = html.replace(/<template[\s\S]*<\/template>/, '').replace(' data-state="ready"', '');
    expect(rest).toBe(PAGE);
  });

  it('gives the same page when it is run again', async () => {
    const once = await prerenderPage(PAGE, options);
    expect(await prerenderPage(once, options)).toBe(once);
  });

  it('links the style sheet beside the script for a strict policy', async () => {
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

  it('asks only what the page’s attribute names', async () => {
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

describe('prerendering an article with what stands around it', () => {
  const files: Record<string, unknown> = { '/s/calm-hands.json': SERVICE, '/s/index.json': INDEX };
  const options = {
    load: (url: string) => Promise.resolve(JSON.stringify(files[url])),
    now: Date.parse('2026-11-22T18:00:00Z'),
    styles: 'link' as const,
  };
  const page = `<!doctype html><html lang="es"><title>Calm Hands</title>
<link rel="canonical" href="https://quiet.example/calm-hands?from=mail">
<script defer src="/clinic-elements.js"></script>
<service-article src="/s/calm-hands.json"><p>Old text</p></service-article>
<share-links networks="email"></share-links>
<related-services src="/s/index.json" current="calm-hands" limit="2"><a href="/">All</a></related-services></html>`;

  it('puts the whole article into the page, in place of what stood there', async () => {
    const html = await prerenderPage(page, options);
    expect(html).toContain('<h2>Calm &lt;Hands&gt;</h2>');
    expect(html).toMatch(/<section id="what"\s*> ?<h3>What it is<\/h3>/);
    expect(html).toContain('Slow &lt;/script&gt; work, <a href="/s/hand">by hand</a>');
    expect(html).toContain('Escrito por Ana Ruiz, D.C.');
    expect(html).not.toContain('Old text');
    expect(html).not.toContain('<!--');
  });

  it('leaves the data in the page, so that the script fetches nothing', async () => {
    const html = await prerenderPage(page, options);
    const [, json] = /data-from="\/s\/calm-hands.json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json ?? '')).toEqual(SERVICE);
  });

  it('puts the nearest services into the page, and tells why they are the nearest', async () => {
    const html = await prerenderPage(page, options);
    const links = [...html.matchAll(/<a slot="([^"]*)"( data-reason="[^"]*")? ?href="([^"]*)"/g)];
    expect(links.map(([, slug, reason, href]) => [slug, reason?.trim(), href])).toEqual([
      ['loose-wrists', 'data-reason="rest hands"', '/loose-wrists'],
      ['warm-feet', undefined, '/warm-feet'],
    ]);
    expect(html).toContain('<slot name="loose-wrists"></slot>');
    expect(html).toContain('Servicios relacionados');
  });

  it('puts links into the page that share its canonical address, without its query', async () => {
    const html = await prerenderPage(page, options);
    expect(html).toMatch(/href="mailto:[^"]*https%3A%2F%2Fquiet.example%2Fcalm-hands"/);
    const unknown = await prerenderPage(page.replace(/<link[^>]*>/, ''), options);
    expect(unknown).toContain('<share-links networks="email"></share-links>');
  });

  it('links a style sheet for each of them', async () => {
    const html = await prerenderPage(page, options);
    for (const name of ['service-article', 'share-links', 'related-services']) {
      expect(html).toContain(`<template shadowrootmode="open"><link rel="stylesheet" href="/${name}.css">`);
    }
    expect(html).not.toMatch(/<style|style="/);
  });

  it('gives the same page when it is run again, and follows the data', async () => {
    const once = await prerenderPage(page, options);
    expect(await prerenderPage(once, options)).toBe(once);
    const load = (url: string) =>
      Promise.resolve(JSON.stringify(url === '/s/index.json' ? INDEX : { ...SERVICE, title: 'Renamed' }));
    const later = await prerenderPage(once, { ...options, load });
    expect(later).toContain('<h2>Renamed</h2>');
    expect(later).not.toContain('Calm &lt;Hands&gt;');
  });

  describe('for search engines', () => {
    const whole = page.replace('<title>', '<head><title>').replace('</script>\n', '</script></head>\n');
    const graphs = (html: string) => [
      ...html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/g),
    ];

    it('describes the page in its head, once', async () => {
      const html = await prerenderPage(whole, options);
      const found = graphs(html);
      expect(found).toHaveLength(1);
      expect(html.indexOf(found[0]![0])).toBeLessThan(html.indexOf('</head>'));
      const { '@graph': nodes } = JSON.parse(found[0]![1]!) as { '@graph': { '@type': string }[] };
      expect(nodes.map((node) => node['@type'])).toEqual(['MedicalWebPage', 'MedicalTherapy', 'Person']);
      expect(await prerenderPage(html, options)).toBe(html);
    });

    it('says who the clinic is when its form is on the page', async () => {
      const form = '<consultation-form action="/c" clinic="/clinic.json"></consultation-form>';
      const load = (url: string) => Promise.resolve(JSON.stringify(files[url] ?? CLINIC));
      const html = await prerenderPage(whole.replace('<share-links', `${form}<share-links`), {
        ...options,
        load,
      });
      expect(graphs(html)[0]![1]).toContain('"@type":"MedicalClinic"');
    });

    it('says nothing when the page does so itself, or must not', async () => {
      const described = '<script type="application/ld+json">{"@type":"MedicalWebPage"}</script></head>';
      expect(graphs(await prerenderPage(whole.replace('</head>', described), options))).toHaveLength(1);
      for (const attribute of ['no-structured-data', 'partner="p"']) {
        const html = whole.replace('<service-article', `<service-article ${attribute}`);
        expect(graphs(await prerenderPage(html, options))).toHaveLength(0);
      }
    });
  });

  it('keeps inline JSON that the page brings itself', async () => {
    const json = JSON.stringify({ ...SERVICE, title: 'Inline' });
    const own = page.replace(
      '<p>Old text</p>',
      `<script type="application/json">${json.replace('</', '<\\/')}</script>`,
    );
    const html = await prerenderPage(own, options);
    expect(html).toContain('<h2>Inline</h2>');
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

  it('prints the page, reading /… in its own folder', async () => {
    expect(await prerender(join(folder, 'page.html'))).toBe(0);
    expect(printed).toContain('shadowrootmode');
  });

  it('writes the page where it is told, reading /… under --root', async () => {
    const out = join(folder, 'out.html');
    await writeFile(join(folder, 'page.html'), PAGE.replace('/clinic.json', '/data/clinic.json'));
    expect(await prerender(join(folder, 'page.html'), '-o', out)).toBe(1);
    expect(told).toMatch(/page\.html: not-found: \/data\/clinic\.json; looked for .*data/);
    await writeFile(join(folder, 'page.html'), PAGE);
    expect(await prerender(join(folder, 'page.html'), '-o', out, '--root', folder)).toBe(0);
    expect(await readFile(out, 'utf8')).toContain('shadowrootmode');
  });

  it('fetches what the page names on the web', async () => {
    const server = createServer((_, response) => response.end(JSON.stringify(CLINIC))).listen(0);
    const { port } = server.address() as AddressInfo;
    await writeFile(
      join(folder, 'page.html'),
      PAGE.replace('/clinic.json', `http://localhost:${port}/clinic.json`),
    );
    expect(await prerender(join(folder, 'page.html'))).toBe(0);
    server.close();
  });

  it('reads nothing outside of --root', async () => {
    await writeFile(join(folder, 'page.html'), PAGE.replace('/clinic.json', '/../clinic.json'));
    expect(await prerender(join(folder, 'page.html'), '--root', join(folder, 'public'))).toBe(1);
    expect(told).toContain('bad-url');
  });

  it('says what is wrong with the page or with the call', async () => {
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
