import { readFile } from 'node:fs/promises';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningDemo } from '../../demo/serve.ts';
import type { Service } from '../../src/article/schema.ts';
import { textOf } from '../cli/text-of.ts';
import { openBrowser, type JourneyBrowser } from './browser.ts';
import { layoutShift, openDemo, watch, watchLayoutShift } from './demo.ts';

const SLUGS = ['massage-for-lower-back-tension', 'chiropractic-adjustment'];

describe('a prerendered page of the demo', () => {
  let demo: RunningDemo;
  let browser: JourneyBrowser;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([openDemo(), openBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await demo.close();
  });

  it.each(SLUGS)('holds every sentence of its article without JavaScript: %s', async (slug) => {
    const response = await fetch(`${demo.clinicUrl}/services/${slug}`);
    const text = squeeze(textOf(parse(await response.text())));
    const source = new URL(`../../demo/clinic/services/${slug}.json`, import.meta.url);
    const service = JSON.parse(await readFile(source, 'utf8')) as Service;
    const sentences = sentencesIn(service.sections);
    expect(sentences.length).toBeGreaterThan(20);
    for (const sentence of [service.title, ...sentences]) expect(text).toContain(squeeze(sentence));
  });

  it.each(SLUGS)('moves nothing and fetches no data again when the script comes: %s', async (slug) => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1100, height: 900 });
    const { issues } = watch(page, [demo.clinicUrl]);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await watchLayoutShift(page);
    await page.goto(`${demo.clinicUrl}/services/${slug}`, { waitUntil: 'networkidle0' });
    const shift = await layoutShift(page);
    const titles = await page.$$eval('service-article h1', (found) => found.length);
    expect({ shift, titles, issues }).toEqual({ shift: 0, titles: 1, issues: [] });
    // It was rendered from the same data: the script renders nothing, and parses no style sheet again.
    const around = await page.$eval('service-article', ({ shadowRoot }) => ({
      stands: shadowRoot!.querySelector('[data-prerendered]') !== null,
      sheets: shadowRoot!.adoptedStyleSheets.length,
    }));
    expect(around).toEqual({ stands: true, sheets: 0 });
    expect(requests.filter((path) => /^\/services\/.*\.json$/.test(path))).toEqual([]);
  });

  it('is described for search engines by the script alone, without breaking its Trusted Types', async () => {
    const url = `${demo.clinicUrl}/services/${SLUGS[0]}/`;
    const html = await (await fetch(url)).text();
    const stripped = html.replace(/<script type="application\/ld\+json".*?<\/script>/, '');
    expect(stripped).toContain('require-trusted-types-for');
    expect(stripped.length).toBeLessThan(html.length);
    const page = await browser.newPage();
    const { issues } = watch(page, [demo.clinicUrl]);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url() === url) void request.respond({ contentType: 'text/html', body: stripped });
      else void request.continue();
    });
    await page.goto(url, { waitUntil: 'networkidle0' });
    const graphs = await page.$$eval('head script[type="application/ld+json"]', (scripts) =>
      scripts.map(({ textContent }) => textContent),
    );
    expect(graphs).toHaveLength(1);
    expect(graphs[0]).toContain('"@type":"MedicalWebPage"');
    expect(issues).toEqual([]);
  });
});

/** Every text that a reader is to see: the strings of the sections but for their names and addresses. */
function sentencesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['id', 'kind', 'type', 'tone', 'href', 'url', 'src'].includes(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => sentencesIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => sentencesIn(item, name));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
