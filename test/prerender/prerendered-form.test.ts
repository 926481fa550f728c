import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { prerenderPage } from '../../src/prerender/prerender-page.ts';

const CLINIC = {
  contract: 1,
  name: 'Quiet <Street> Clinic',
  phone: '+1 555 555 0123',
  timeZone: 'America/New_York',
  hours: { monday: [['09:00', '17:00']] },
};
const SERVICE = { contract: 1, slug: 'calm-hands', title: 'Calm <Hands>', sections: [] };
const CANONICAL = '<link rel="canonical" href="https://quiet.example/calm-hands?from=mail#top">';
const FORM = '<consultation-form action="/c" clinic="/clinic.json" service="calm-hands"></consultation-form>';
const ARTICLE = '<service-article src="/calm-hands.json"></service-article>';

function prerendered(body: string, head = CANONICAL, service: object = SERVICE): Promise<string> {
  const files: Record<string, unknown> = { '/clinic.json': CLINIC, '/calm-hands.json': service };
  return prerenderPage(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, {
    load: (url) => Promise.resolve(JSON.stringify(files[url])),
    now: Date.parse('2026-11-22T18:00:00Z'),
    styles: 'inline',
  });
}

describe('a prerendered form on paper', () => {
  it('has a code that leads to the form at the page’s canonical address', async () => {
    const html = await prerendered(FORM);
    expect(read(html)).toBe('https://quiet.example/calm-hands#consultation');
    expect(html).toContain('service="calm-hands" data-state="ready" id="consultation">');
  });

  it('has a code to the id that the page gave the form', async () => {
    const html = await prerendered(FORM.replace(' action', ' id="ask us" action'));
    expect(read(html)).toBe('https://quiet.example/calm-hands#ask%20us');
    expect(html).not.toContain('id="consultation"');
  });

  it('names the clinic, its phone and the address as people read it', async () => {
    const canonical = `<link rel="canonical" href="https://quiet.example/${encodeURI('دست')}/">`;
    const [card] = /<div class="printed"[\s\S]*?(?=<form)/.exec(await prerendered(FORM, canonical))!;
    const said = card
      .replace(/<\/?(a|bdi)\b[^>]*>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/[\u2066-\u2069]/g, '');
    expect(said.replace(/\s+/g, ' ').trim()).toBe(
      'Quiet &lt;Street&gt; Clinic To ask for a call, call +1 555 555 0123 or scan this code. ' +
        '+1 555 555 0123 quiet.example/دست',
    );
  });

  it('says nothing of a code when the page does not tell its address in full, or one that is too long', async () => {
    const long = `<link rel="canonical" href="https://quiet.example/${'x'.repeat(300)}">`;
    for (const head of ['', '<link rel="canonical" href="/calm-hands">', long]) {
      const html = await prerendered(FORM, head);
      expect(html).toContain('class="printed"');
      expect(html).not.toMatch(/<svg|scan this code/);
    }
  });

  it('gives the id to the first form only, and not when something else has it', async () => {
    const two = await prerendered(FORM + FORM);
    expect(two.match(/ id="consultation"/g)).toHaveLength(1);
    expect(two.indexOf(' id="consultation"')).toBeLessThan(two.lastIndexOf('<consultation-form'));
    const other = await prerendered(`<h2 id="consultation">Ask</h2>${FORM}`);
    expect(other.match(/ id="consultation"/g)).toHaveLength(1);
  });
});

describe('the service of a prerendered form', () => {
  const about = (html: string) =>
    /<p class="about"[^>]*>(.*?)<\/p>/.exec(html)?.[1]?.replace(/[\u2066-\u2069]/g, '');

  it('is shown by the title of the article on the page, and follows it', async () => {
    const html = await prerendered(ARTICLE + FORM);
    expect(about(html)).toBe('About: Calm &lt;Hands&gt;');
    const again = await prerenderPage(html, {
      load: (url) =>
        Promise.resolve(
          JSON.stringify(url === '/clinic.json' ? CLINIC : { ...SERVICE, title: 'Warm Hands' }),
        ),
      now: 0,
      styles: 'inline',
    });
    expect(about(again)).toBe('About: Warm Hands');
  });

  it('is shown by the title that the page gives it', async () => {
    const html = await prerendered(FORM.replace(' action', ' service-title="Hands" action'));
    expect(about(html)).toBe('About: Hands');
  });

  it('is not shown where no article on the page is about it', async () => {
    expect(about(await prerendered(FORM))).toBeUndefined();
    expect(about(await prerendered(ARTICLE + FORM.replace('calm-hands', 'warm-feet')))).toBeUndefined();
    expect(about(await prerendered(ARTICLE + FORM.replace(' service="calm-hands"', '')))).toBeUndefined();
  });

  it('has a place in the form that posts without script, also while none is chosen', async () => {
    const html = await prerendered(FORM.replace(' service="calm-hands"', ''));
    expect(html).toContain('<input type="hidden" name="service" value="" />');
  });
});

/** What a camera reads: the squares of the path, each 4 × 4 dots, on white. */
function read(html: string): string | undefined {
  const [, side, path] = /<svg viewBox="0 0 (\d+) \d+"[^>]*>\s*<path d="([^"]*)"/.exec(html)!;
  const width = Number(side) * 4;
  const dots = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path!.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * 4; row < Number(y) * 4 + 4; row++) {
      const from = (row * width + Number(x) * 4) * 4;
      for (let dot = from; dot < from + Number(run) * 16; dot += 4) dots.fill(0, dot, dot + 3);
    }
  }
  return jsQR.default(dots, width, width)?.data;
}
