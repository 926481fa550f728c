import { expect } from '@open-wc/testing';
import { service } from '../documents.ts';
import { serve, type Answer, type Served } from '../server/test-server.ts';
import { tenSections, wordPressPage } from './answers.ts';
import { waitUntil } from '../wait-until.ts';

/** The scripts as a page loads them; both are in dist/, made by npm run build. */
const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };
const PART = 'clinic-elements.wordpress.js';
const STRICT = "default-src 'self'; require-trusted-types-for 'script'";

/** Notes on the page what no page wants to see, and what the elements say in the console. */
const LISTENER = `
  const note = (kind, text) => document.documentElement.append(Object.assign(document.createElement('p'), { className: kind, textContent: text }));
  addEventListener('error', (event) => { if (event instanceof ErrorEvent) note('fault', event.message); });
  addEventListener('unhandledrejection', (event) => note('fault', String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) => note('fault', event.violatedDirective + ' ' + event.sample));
  console.warn = (...words) => note('said', words.join(' '));`;

describe('the chunk that reads WordPress’s answers', () => {
  let frame: HTMLIFrameElement;
  let elements: Answer;
  let part: Answer;

  before(async () => {
    elements = { headers: SCRIPT, body: await built('clinic-elements.js') };
    part = { headers: SCRIPT, body: await built(PART) };
  });

  afterEach(() => frame.remove());

  async function built(file: string): Promise<string> {
    const answer = await fetch(`/dist/${file}`);
    if (!answer.ok) throw new Error(`There is no dist/${file}: run npm run build first.`);
    return answer.text();
  }

  /** Opens a page of its own whose article comes from this answer; further tags come before it. */
  async function open(tags: string, policy = '', body: unknown = [wordPressPage(tenSections('7.1'))]) {
    const listener = await serve({ headers: SCRIPT, body: LISTENER });
    const answer = await serve({ body });
    const page = await serve({
      headers: {
        'content-type': 'text/html; charset=utf-8',
        ...(policy ? { 'content-security-policy': policy } : {}),
      },
      body: `<!doctype html><html lang="en"><title>A page</title><script src="${listener.url}"></script>${tags}
        <service-article src="${answer.url}/wp-json/wp/v2/pages?slug=calm-hands"></service-article></html>`,
    });
    frame = document.createElement('iframe');
    frame.src = page.url;
    frame.width = '400';
    document.body.append(frame);
  }

  const tag = (url: string, attributes = '') => `<script src="${url}" ${attributes}></script>`;
  const bundle = ({ url }: Served) => tag(`${url}/clinic-elements.js`, 'defer');
  const asked = async (site: Served) =>
    (await site.requests()).map(({ url }) => url).filter((url) => url.startsWith(`/${PART}`));
  const find = () => frame.contentDocument?.querySelector<HTMLElement>('service-article');
  const texts = (selector: string) =>
    [...(frame.contentDocument?.querySelectorAll(selector) ?? [])].map((found) => found.textContent);

  async function becomes(state: string): Promise<void> {
    await waitUntil(() => find()?.dataset.state === state, `it never was ${state}`, { timeout: 8000 });
  }

  it('is asked for beside the elements only by a page that needs it', async () => {
    const site = await serve(elements, part);
    await open(tag(`${site.url}/clinic-elements.js?ver=1.2`, 'defer'));
    await becomes('ready');
    expect(await asked(site)).to.deep.equal([`/${PART}?ver=1.2`]);
    expect(texts('service-article h3')).to.have.length(10);
    expect(texts('.fault')).to.deep.equal([]);
  });

  it('is not asked for by an article of our own', async () => {
    const site = await serve(elements, { status: 404 });
    await open(bundle(site), '', service());
    await becomes('ready');
    expect(await asked(site)).to.deep.equal([]);
  });

  for (const policy of [
    STRICT,
    `${STRICT}; trusted-types lit-html clinic-elements clinic-elements-wordpress`,
  ]) {
    it(`works under ${policy}`, async () => {
      const site = await serve(elements, part);
      await open(bundle(site), policy);
      await becomes('ready');
      expect(texts('service-article h3')).to.have.length(10);
      expect(texts('.fault')).to.deep.equal([]);
    });
  }

  it('works by its own tag, twice, where the page allows its policy alone', async () => {
    const site = await serve(elements, { status: 404 });
    const [first, second] = [await serve(part), await serve(part)];
    await open(
      tag(first.url) + bundle(site) + tag(second.url, 'defer'),
      `${STRICT}; trusted-types lit-html clinic-elements-wordpress`,
    );
    await becomes('ready');
    expect(texts('.fault')).to.deep.equal([]);
    expect(await asked(site)).to.deep.equal([]);
  });

  it('reads through the page’s default policy where there is one', async () => {
    const site = await serve(elements, part);
    const policy = await serve({
      headers: SCRIPT,
      body: `globalThis.trustedTypes?.createPolicy('default', { createHTML: (text) => text, createScriptURL: (url) => url })`,
    });
    await open(tag(policy.url) + bundle(site), `${STRICT}; trusted-types lit-html default`);
    await becomes('ready');
    expect(texts('.fault')).to.deep.equal([]);
  });

  it('says which name is missing where the page’s Trusted Types do not list it', async () => {
    const site = await serve(elements, part);
    await open(bundle(site), `${STRICT}; trusted-types lit-html clinic-elements`);
    if (!('trustedTypes' in window)) return becomes('ready');
    await becomes('failed');
    expect(texts('.said').join()).to.contain('add clinic-elements-wordpress to its trusted-types');
    // Not every engine reports the refused name as an event.
    expect(texts('.fault').filter((issue) => !issue.startsWith('trusted-types '))).to.deep.equal([]);
  });

  for (const [what, missing] of [
    ['is not there', { status: 404, body: 'no' }],
    ['cannot be reached', { dropped: true }],
    ['is something else', { headers: SCRIPT, body: 'void 0' }],
  ] as [string, Answer][]) {
    it(`is named in the console when it ${what}`, async () => {
      const site = await serve(elements, missing);
      await open(bundle(site));
      await becomes('failed');
      expect(texts('.said').join()).to.match(/unreachable: .*clinic-elements\.wordpress\.js is missing/);
      expect(texts('.fault')).to.deep.equal([]);
    });
  }

  it('is asked for again at the next try', async () => {
    const site = await serve(elements, { status: 404 }, part);
    await open(bundle(site));
    await becomes('failed');
    find()!.shadowRoot!.querySelector('button')!.click();
    await becomes('ready');
  });

  it('is asked for once by two articles', async () => {
    const site = await serve(elements, part);
    const answer = await serve({ body: [wordPressPage(tenSections('6.1'), '6.1')] });
    await open(`${bundle(site)}<service-article src="${answer.url}"></service-article>`);
    await waitUntil(
      () => texts('service-article[data-state="ready"]').length === 2,
      'they never were ready',
      { timeout: 8000 },
    );
    expect(await asked(site)).to.have.length(1);
  });
});
