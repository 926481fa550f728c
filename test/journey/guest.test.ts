import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { HTTPRequest, Page } from 'puppeteer';
import type { RunningDemo } from '../../demo/serve.ts';
import { openBrowser, type JourneyBrowser } from './browser.ts';
import { formShows, openDemo } from './demo.ts';

const ARTICLE = '/services/massage-for-lower-back-tension/';
/** Nothing at all, but for what the site itself serves and the form's own address. */
const DENY_ALL = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html clinic-elements',
].join('; ');

declare global {
  interface Window {
    violations: string[];
    shifts: number[];
  }
}

describe('the elements as a guest on a page', () => {
  let browser: JourneyBrowser;
  let demo: RunningDemo;
  let page: Page;

  beforeAll(async () => {
    [browser, demo] = await Promise.all([openBrowser(), openDemo()]);
  });

  afterEach(() => page.close());

  afterAll(async () => {
    await browser.close();
    await demo.close();
  });

  /** Opens the article with this policy in the answer's header, and gives every request to `meet`. */
  async function open(
    policy: string,
    meet: (request: HTTPRequest) => Promise<void> | void = () => {},
  ): Promise<void> {
    page = await browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
    await page.emulateTimezone('America/Los_Angeles');
    await page.evaluateOnNewDocument(() => {
      window.violations = [];
      window.shifts = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        })[])
          if (!entry.hadRecentInput) window.shifts.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request, policy, meet));
    // Not waited for: a script that is held back holds back the page’s own events.
    void page.goto(demo.clinicUrl + ARTICLE).catch(() => undefined);
    await page.waitForSelector('consultation-form');
  }

  async function answer(
    request: HTTPRequest,
    policy: string,
    meet: (request: HTTPRequest) => Promise<void> | void,
  ): Promise<void> {
    await meet(request);
    if (!request.isNavigationRequest()) return request.continue();
    const response = await fetch(request.url());
    return request.respond({
      status: response.status,
      headers: { 'Content-Security-Policy': policy },
      contentType: 'text/html; charset=utf-8',
      body: await response.text(),
    });
  }

  async function fillInAndSend(name: string): Promise<void> {
    await page.waitForSelector('service-article[data-state="ready"]');
    await page.locator('consultation-form >>> input[name="name"]').fill(name);
    await page.locator('consultation-form >>> input[value="phone"]').click();
    await page.locator('consultation-form >>> input[name="phone"]').fill('(202) 555-0199');
    await page.locator('consultation-form >>> input[value="any"]').click();
    await page.locator('consultation-form >>> .submit button').click();
    await formShows(page, 'sent');
  }

  it('makes these requests and no other under a policy that denies everything else', async () => {
    const requests: string[] = [];
    await open(DENY_ALL, (request) => {
      requests.push(`${request.method()} ${request.url().replace(demo.clinicUrl, '')}`);
    });
    await fillInAndSend('Perpetua Nkemelu');
    expect([...new Set(requests)].sort()).toEqual(
      [
        'GET /clinic-elements.js',
        'GET /clinic.json',
        'GET /consultation-form.css',
        'GET /consultations/start',
        'GET /favicon.svg',
        'GET /related-services.css',
        'GET /service-article.css',
        `GET ${ARTICLE}`,
        'GET /share-links.css',
        'GET /site.css',
        'POST /consultations',
      ].sort(),
    );
    expect(requests.filter((request) => request.startsWith('POST'))).toHaveLength(1);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });

  it('lets nothing that was typed out of the one POST', async () => {
    const seen: string[] = [];
    const posted: string[] = [];
    await open(DENY_ALL, (request) => {
      (request.method() === 'POST' ? posted : seen).push(request.postData() ?? '');
      seen.push(request.url(), JSON.stringify(request.headers()));
    });
    page.on('console', (message) => seen.push(message.text()));
    await page.evaluate(() => {
      const events = [
        'consultation-started',
        'consultation-submitting',
        'consultation-accepted',
        'consultation-failed',
        'input',
        'change',
      ];
      for (const name of events)
        document.addEventListener(name, (event) =>
          history.state === null
            ? console.log(name, JSON.stringify((event as CustomEvent).detail ?? null))
            : undefined,
        );
    });
    await fillInAndSend('Perpetua Nkemelu');
    seen.push(
      await page.evaluate(async () =>
        JSON.stringify([
          location.href,
          document.title,
          document.cookie,
          history.state,
          { ...localStorage },
          { ...sessionStorage },
          await indexedDB.databases(),
          await caches.keys(),
          document.documentElement.outerHTML,
        ]),
      ),
    );
    expect(posted.join()).toContain('Perpetua');
    expect(seen.join('\n')).not.toMatch(/Perpetua|Nkemelu|555-0199|5550199/);
  });

  it('speaks another language under the same policy without a violation', async () => {
    await open(`${DENY_ALL}`, undefined);
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await page.waitForFunction(
      () => document.querySelector('consultation-form')?.shadowRoot?.querySelector('form')?.lang === 'es',
    );
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });

  it('is usable before its script, moves nothing when the script comes late, and loses nothing that was typed', async () => {
    let release: (() => void) | undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    await open(DENY_ALL, async (request) => {
      if (request.url().endsWith('/clinic-elements.js')) await late;
    });
    const name = (await page.waitForSelector('consultation-form >>> input[name="name"]'))!;
    await name.evaluate((input) => input.scrollIntoView({ block: 'center' }));
    await name.type('Ann ');
    release?.();
    await page.waitForFunction(() => customElements.get('consultation-form'));
    await page.keyboard.type('Lee');
    await page.keyboard.press('Tab');
    // Only the script knows which page the form is on.
    await page.waitForFunction(
      () =>
        document
          .querySelector('consultation-form')
          ?.shadowRoot?.querySelector<HTMLInputElement>('input[name="page"]')?.value,
      { polling: 'raf' },
    );
    expect(await name.evaluate((input) => input.isConnected)).toBe(true);
    const value = await page.$eval('consultation-form >>> input[name="name"]', (input) => input.value);
    expect(value).toBe('Ann Lee');
    const focused = await page.evaluate(
      () => document.querySelector('consultation-form')?.shadowRoot?.activeElement?.id,
    );
    expect(focused).toBe('contactBy');
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });

  it.each(['the clinic’s prerendered page', 'a partner’s page'])(
    'formats nothing with Intl while %s opens, because the first format keeps a slow phone busy',
    async (name) => {
      page = await browser.newPage();
      await page.evaluateOnNewDocument(() => {
        window.violations = [];
        for (const key of [
          'DateTimeFormat',
          'NumberFormat',
          'PluralRules',
          'Segmenter',
          'Collator',
        ] as const) {
          const construct = (real: new () => object, args: [], target: new () => object) => {
            window.violations.push(key);
            return Reflect.construct(real, args, target);
          };
          Reflect.set(Intl, key, new Proxy(Intl[key], { construct: construct as never }));
        }
      });
      await page.goto(name.startsWith('the') ? demo.clinicUrl + ARTICLE : demo.partnerUrl);
      await page.waitForFunction(
        () =>
          document
            .querySelector('consultation-form')
            ?.shadowRoot?.querySelector<HTMLInputElement>('[name="page"]')?.value,
      );
      expect(await page.evaluate(() => window.violations)).toEqual([]);
      await page.evaluate(() => new Intl.PluralRules('en'));
      expect(await page.evaluate(() => window.violations)).toEqual(['PluralRules']);
    },
  );

  it('sends one request for each of two tabs, and one for a page that comes back from the history', async () => {
    const posts: string[] = [];
    await open(DENY_ALL, (request) => {
      if (request.method() === 'POST')
        posts.push(new URLSearchParams(request.postData()).get('idempotencyKey') ?? '');
    });
    await fillInAndSend('First Tab');
    const first = page;
    await open(DENY_ALL, (request) => {
      if (request.method() === 'POST')
        posts.push(new URLSearchParams(request.postData()).get('idempotencyKey') ?? '');
    });
    await fillInAndSend('Second Tab');
    await page.goto('about:blank');
    await page.goBack({ waitUntil: 'domcontentloaded' });
    await page.waitForSelector('consultation-form');
    expect(new Set(posts).size).toBe(2);
    expect(posts).toHaveLength(2);
    await first.close();
  });
});
