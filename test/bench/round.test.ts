import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/browsers/launch-chromium.ts';
import { openSubject } from '../../bench/open-subject.ts';
import { comparisonText, comparisons } from '../../bench/report.ts';
import { measureReading } from '../../bench/reading.ts';
import { measureRound } from '../../bench/round.ts';
import type { Subject } from '../../bench/subjects.ts';
import { measureTyping } from '../../bench/typing.ts';

const PLACES = { folder: '/nowhere', content: '/nowhere' };

describe('a round of visits to a page that is served elsewhere', () => {
  let browser: Browser;
  let server: Server | undefined;
  let asked: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  afterEach(() => {
    server?.close();
    server?.closeAllConnections();
    asked = [];
  });

  it('visits the address as it is and says so beside the figures', async () => {
    const subject = at(await serveElsewhere(page('')));
    const { url, close } = await openSubject(subject, PLACES);
    const round = await measureRound(browser, subject, url);
    await close();
    expect([...new Set(asked)]).toEqual(['/visit?from=here']);
    expect(round).toMatchObject({ keystrokesLost: 0, fieldReplaced: 0, readingShift: 0 });
    expect(round.problemShown).toBeGreaterThan(0);
    expect(round.formReady).toBeGreaterThan(0);
    const baseline = { ...subject, name: 'plain' };
    const results = new Map([baseline, subject].map((one) => [one, [round]]));
    const [comparison] = comparisons(results, baseline);
    expect(comparisonText(comparison!, baseline)).toContain(`Served elsewhere and visited as it is: ${url}`);
  });

  it('asks the browser in the end what was painted and what moved', async () => {
    const calm = await measureReading(browser, await serveElsewhere(page('')), SELECTORS);
    expect(calm).toMatchObject({ articlePaintTexts: ['Good morning'], readingShift: 0 });
    expect(calm.articlePaint).toBeGreaterThanOrEqual(calm.firstContentfulPaint!);
    const restless = await measureReading(browser, await serveElsewhere(page(PUSH_DOWN)), SELECTORS);
    expect(restless.readingShift).toBeGreaterThan(0);
  });

  it('loses no keystroke where a script puts another field there and brings the text along', async () => {
    const subject = at(await serveElsewhere(page(REPLACE_AFTERWARDS.replace('CARRY', 'old.value'))));
    const typing = await measureTyping(browser, subject.page.url, subject.selectors);
    expect(typing).toMatchObject({ keystrokesLost: 0, fieldReplaced: 1 });
  });

  it('counts every keystroke that such a script forgets', async () => {
    const subject = at(await serveElsewhere(page(REPLACE_AFTERWARDS.replace('CARRY', 'old.value.slice(3)'))));
    const typing = await measureTyping(browser, subject.page.url, subject.selectors);
    expect(typing).toMatchObject({ keystrokesLost: 3, fieldReplaced: 1 });
  });

  it('names the subject whose page has a part missing', async () => {
    const subject = at(await serveElsewhere(page('</script><script src="/gone.js">')));
    await expect(measureRound(browser, subject, subject.page.url)).rejects.toThrow(
      /^live: .*gone\.js \(404\)/,
    );
  });

  /** Answers `/visit` with `html` and everything else with 404; hands back an address with a query of its own. */
  async function serveElsewhere(html: string): Promise<string> {
    const own = createServer((request, response) => {
      const isPage = request.url?.startsWith('/visit');
      if (isPage) asked.push(request.url!);
      response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' }).end(isPage ? html : '');
    });
    server = own;
    await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(own.address() as AddressInfo).port}/visit?from=here#top`;
  }
});

/** When the field is left, as when a script has waited for that, another one takes its place. */
const REPLACE_AFTERWARDS = `
  const old = document.querySelector('input');
  old.addEventListener('focusout', () => setTimeout(() => {
    if (!old.value) return;
    const field = document.createElement('input');
    field.value = CARRY;
    old.replaceWith(field);
  }), { once: true });
`;

/** A banner that comes after the first paint, above all that is read. */
const PUSH_DOWN = `
  setTimeout(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'News!' })), 200);
`;

const SELECTORS = {
  article: 'main',
  articleText: 'main p',
  field: '#consultation input',
  send: '#consultation button',
  problem: '.problem',
};

function page(script: string): string {
  return `<!doctype html>
    <title>Elsewhere</title>
    <link rel="icon" href="data:,">
    <main><p>Good morning</p></main>
    <div id="consultation">
      <p class="problem" hidden></p>
      <input>
      <button type="button">Send</button>
    </div>
    <script>
      const problem = document.querySelector('.problem');
      document.querySelector('button').onclick = () => {
        problem.textContent = 'Enter your full name';
        problem.hidden = false;
      };
      ${script}
    </script>`;
}

function at(url: string): Subject & { page: { url: string } } {
  return {
    name: 'live',
    description: 'A page on the web',
    page: { url },
    selectors: SELECTORS,
    goals: {},
  };
}
