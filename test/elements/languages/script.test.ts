import { expect } from '@open-wc/testing';
import { clinic } from '../documents.ts';
import { serve, type Answer, type Served } from '../server/test-server.ts';
import { withJson } from '../states.ts';
import { waitUntil } from '../wait-until.ts';

/** The scripts as a page loads them; both are in dist/, made by npm run build. */
const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };
const SPANISH = 'Solicite una consulta';
const ENGLISH = 'Request a consultation';

/** Notes on the page what no page wants to see. The QR code is there: this is about languages. */
const LISTENER = `
  globalThis[Symbol.for('clinic-elements')] = { chunks: [['qr', () => undefined]] };
  const note = (text) => document.documentElement.append(Object.assign(document.createElement('p'), { className: 'fault', textContent: text }));
  addEventListener('error', (event) => { if (event instanceof ErrorEvent) note(event.message); });
  addEventListener('unhandledrejection', (event) => note(String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) => note(event.violatedDirective));`;

describe('the script of a language', () => {
  let frame: HTMLIFrameElement;
  let elements: Answer;
  let spanish: Answer;

  before(async () => {
    elements = { headers: SCRIPT, body: await built('clinic-elements.js') };
    spanish = { headers: SCRIPT, body: await built('clinic-elements.es.js') };
  });

  afterEach(() => frame.remove());

  async function built(file: string): Promise<string> {
    const answer = await fetch(`/dist/${file}`);
    if (!answer.ok) throw new Error(`There is no dist/${file}: run npm run build first.`);
    return answer.text();
  }

  /** Opens a page of its own with these tags; its elements and its faults can be looked at. */
  async function open(tags: string, policy?: string, form = 'lang="es"'): Promise<void> {
    const listener = await serve({ headers: SCRIPT, body: LISTENER });
    const page = await serve({
      headers: {
        'content-type': 'text/html; charset=utf-8',
        ...(policy ? { 'content-security-policy': policy } : {}),
      },
      body: `<!doctype html><html lang="en"><title>A page</title><script src="${listener.url}"></script>${tags}
        ${withJson('consultation-form', clinic(), form)}</html>`,
    });
    frame = document.createElement('iframe');
    frame.src = page.url;
    frame.width = '400';
    document.body.append(frame);
  }

  const tag = (url: string, attributes = '') => `<script src="${url}" ${attributes}></script>`;
  const bundle = (served: Served) => `${served.url}/clinic-elements.js`;
  const find = () => frame.contentDocument?.querySelector('consultation-form');
  const heading = () => find()?.shadowRoot?.querySelector('[part="heading"]')?.textContent?.trim();
  const issues = () =>
    [...(frame.contentDocument?.querySelectorAll('.fault') ?? [])].map((p) => p.textContent);

  async function says(messages: string): Promise<void> {
    await waitUntil(() => heading() === messages, `it never said ${messages}`, { timeout: 8000 });
  }

  it('is asked for beside the elements, with the same query, only when it is needed', async () => {
    const site = await serve(elements, spanish);
    await open(tag(`${bundle(site)}?ver=1.2`, 'defer'));
    await says(SPANISH);
    const paths = (await site.requests()).map(({ url }) => url.replace(/^.*(?=\/clinic)/, ''));
    expect(paths).to.deep.equal(['/clinic-elements.js?ver=1.2', '/clinic-elements.es.js?ver=1.2']);
    expect(frame.contentDocument?.querySelectorAll('script[src*=".es."]')).to.have.length(0);
    expect(issues()).to.deep.equal([]);
  });

  it('is not asked for by a reader of English', async () => {
    const site = await serve(elements, spanish);
    await open(tag(bundle(site), 'defer'), undefined, '');
    await says(ENGLISH);
    expect(await site.requests()).to.have.length(1);
  });

  it('comes from another site as well, which need not allow anything', async () => {
    const site = await serve(elements, spanish);
    await open(tag(`${site.elsewhere}/clinic-elements.js`, 'defer'));
    await says(SPANISH);
  });

  it('may come before the elements on the page', async () => {
    const site = await serve(elements, { status: 404 });
    const language = await serve(spanish);
    await open(tag(language.url) + tag(bundle(site)));
    await says(SPANISH);
    expect(await site.requests()).to.have.length(1);
  });

  it('may come after the elements on the page', async () => {
    const site = await serve(elements, { status: 404 });
    const language = await serve(spanish);
    await open(tag(bundle(site), 'defer') + tag(language.url, 'defer'));
    await says(SPANISH);
    expect(issues()).to.deep.equal([]);
  });

  it('lets the form speak English when it cannot be had', async () => {
    const site = await serve(elements, { status: 404, body: 'no' });
    await open(tag(bundle(site), 'defer'));
    await says(ENGLISH);
    expect(issues()).to.deep.equal([]);
  });

  it('lets the form speak English when the connection breaks', async () => {
    const site = await serve(elements, { dropped: true });
    await open(tag(bundle(site), 'defer'));
    await says(ENGLISH);
  });

  it('lets the form wait with its room kept, then speak English, then change with everything that was typed', async () => {
    const site = await serve(elements, { ...spanish, hanging: true });
    await open(tag(bundle(site), 'defer'));
    await site.waitFor('arrived', 2);
    expect(heading()).to.equal(undefined);
    expect(find()?.dataset.state).to.equal('loading');
    await says(ENGLISH);
    const name = find()!.shadowRoot!.querySelector<HTMLInputElement>('[name="name"]')!;
    name.value = 'Ann Lee';
    await site.release();
    await says(SPANISH);
    expect(find()!.shadowRoot!.querySelector<HTMLInputElement>('[name="name"]')).to.equal(name);
    expect(name.value).to.equal('Ann Lee');
  });

  it('keeps the language that is shown until the next one’s messages are there', async () => {
    const site = await serve(elements, { ...spanish, hanging: true });
    await open(tag(bundle(site), 'defer'), undefined, '');
    await says(ENGLISH);
    frame.contentDocument!.documentElement.lang = 'es';
    await site.waitFor('arrived', 2);
    expect([heading(), find()?.dataset.state]).to.deep.equal([ENGLISH, 'ready']);
    await site.release();
    await says(SPANISH);
  });

  it('is left aside when it belongs to another version', async () => {
    const site = await serve(elements, {
      ...spanish,
      body: String(spanish.body).replace('"heading":', '"title":'),
    });
    await open(tag(bundle(site), 'defer'));
    await says(ENGLISH);
    expect(issues()).to.deep.equal([]);
  });

  it('is ignored when it is of a language that the elements do not know', async () => {
    const site = await serve(elements, spanish);
    const language = await serve({ ...spanish, body: String(spanish.body).replace('"es"', '"xx"') });
    await open(tag(bundle(site), 'defer') + tag(language.url, 'defer'));
    await says(SPANISH);
    expect(issues()).to.deep.equal([]);
  });

  it('comes under Trusted Types where the page allows its policy', async () => {
    const site = await serve(elements, spanish);
    await open(
      tag(bundle(site), 'defer'),
      "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html clinic-elements",
    );
    await says(SPANISH);
    expect(issues()).to.deep.equal([]);
  });

  it('breaks nothing where the page allows no policy of that name', async () => {
    const site = await serve(elements, spanish);
    await open(
      tag(bundle(site), 'defer'),
      "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    );
    await says('trustedTypes' in window ? ENGLISH : SPANISH);
    expect(issues().filter((issue) => issue !== 'trusted-types')).to.deep.equal([]);
  });

  it('causes no violation under such a policy when its own tag is on the page', async () => {
    const site = await serve(elements, { status: 404 });
    const language = await serve(spanish);
    await open(
      tag(language.url, 'defer') + tag(bundle(site), 'defer'),
      "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    );
    await says(SPANISH);
    expect(issues()).to.deep.equal([]);
  });

  it('is asked for with the page’s nonce', async () => {
    const site = await serve(elements, spanish);
    const listenerless = "script-src 'nonce-abc'";
    await open(tag(bundle(site), 'defer nonce="abc"'), listenerless);
    await says(SPANISH);
  });
});
