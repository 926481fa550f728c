import { expect } from '@open-wc/testing';
import { clinic } from '../documents.ts';
import { serve, type Served } from '../server/test-server.ts';
import { withJson } from '../states.ts';
import { waitUntil } from '../wait-until.ts';
import { wordPressPage } from '../wordpress/answers.ts';

const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };

/** The pages load the script as it is built: run `npm run build` first. */
describe('a file beside the script that cannot be loaded', () => {
  let frame: HTMLIFrameElement;

  afterEach(() => frame.remove());

  async function built(file: string): Promise<string> {
    const answer = await fetch(`/dist/${file}`);
    if (!answer.ok) throw new Error(`There is no dist/${file}: run npm run build first.`);
    return answer.text();
  }

  /** A page whose script has no other file beside it. */
  async function open(body: string): Promise<Served> {
    const site = await serve({ headers: SCRIPT, body: await built('clinic-elements.js') }, { status: 404 });
    const page = await serve({
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: `<!doctype html><html lang="en"><title>A page</title>
        <script defer src="${site.url}/clinic-elements.js"></script>${body}</html>`,
    });
    frame = document.createElement('iframe');
    frame.src = page.url;
    document.body.append(frame);
    return site;
  }

  const inside = () => frame.contentDocument!;
  const askedFor = async (site: Served, file: string) =>
    (await site.requests()).filter(({ url }) => url.endsWith(`/clinic-elements.${file}.js`)).length;
  const online = () => frame.contentWindow!.dispatchEvent(new Event('online'));
  const rest = () => new Promise((resolve) => setTimeout(resolve, 300));

  async function becomes(state: string, count = 1): Promise<void> {
    const found = () => inside()?.querySelectorAll(`[data-state="${state}"]`).length;
    await waitUntil(() => found() === count, `they never were ${state}`, { timeout: 8000 });
  }

  it('is asked for once, however often the page is printed', async () => {
    const site = await open(withJson('consultation-form', clinic()));
    await becomes('ready');
    for (let time = 0; time < 6; time += 1) {
      frame.contentWindow!.dispatchEvent(new Event('beforeprint'));
      await rest();
    }
    expect(await askedFor(site, 'qr')).to.equal(1);
  });

  it('is asked for once by six articles that come one after the other', async () => {
    const answer = await serve({ body: [wordPressPage('<h2>One</h2><p>Words.</p>', '7.1')] });
    const article = `<service-article src="${answer.url}"></service-article>`;
    const site = await open(article);
    await becomes('failed');
    for (let count = 2; count <= 6; count += 1) {
      inside().body.insertAdjacentHTML('beforeend', article);
      await becomes('failed', count);
    }
    expect(await askedFor(site, 'wordpress')).to.equal(1);
  });

  it('is asked for again when the reader presses retry', async () => {
    const answer = await serve({ body: [wordPressPage('<h2>One</h2><p>Words.</p>', '7.1')] });
    const site = await open(`<service-article src="${answer.url}"></service-article>`);
    await becomes('failed');
    inside().querySelector('service-article')!.shadowRoot!.querySelector('button')!.click();
    await rest();
    await becomes('failed');
    expect(await askedFor(site, 'wordpress')).to.equal(2);
  });

  it('is asked for again when the connection comes back, and not before', async () => {
    const site = await open(withJson('consultation-form', clinic(), 'lang="es"'));
    await becomes('ready');
    const form = inside().querySelector('consultation-form')!;
    form.setAttribute('partner', 'gym');
    await rest();
    expect(await askedFor(site, 'es')).to.equal(1);
    online();
    await rest();
    online();
    await rest();
    expect(await askedFor(site, 'es')).to.equal(3);
    expect(form.shadowRoot!.querySelector('form')?.lang).to.equal('en');
  });
});
