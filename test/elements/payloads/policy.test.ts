import { expect } from '@open-wc/testing';
import { serve } from '../server/test-server.ts';
import { wordPressPage } from '../wordpress/answers.ts';
import { inline } from './rendering.ts';
import { richIndex, richService, withWords } from './hostile-documents.ts';
import { MARKUP, NULL_BYTES, PARSED_AWAY, TEXTS } from './payloads.ts';
import { waitUntil } from '../wait-until.ts';

const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };
const STRICT = "default-src 'self'; require-trusted-types-for 'script'";
const PAYLOADS = Object.values({ ...MARKUP, ...PARSED_AWAY, ...NULL_BYTES, ...TEXTS });

const LISTENER = `
  globalThis.seen = [];
  globalThis.harm = () => seen.push('harm');
  addEventListener('error', (event) => { if (event instanceof ErrorEvent) seen.push(event.message); });
  addEventListener('unhandledrejection', (event) => seen.push(String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) => seen.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));`;

describe(`hostile documents under ${STRICT}`, () => {
  let frame: HTMLIFrameElement;

  afterEach(() => frame.remove());

  async function built(file: string): Promise<string> {
    const answer = await fetch(`/dist/${file}`);
    if (!answer.ok) throw new Error(`There is no dist/${file}: run npm run build first.`);
    return answer.text();
  }

  /** @param chunks what the page asks for beside the elements */
  async function seenWith(elements: string[], ...chunks: string[]): Promise<unknown> {
    const files = await Promise.all(['clinic-elements.js', ...chunks].map(built));
    const site = await serve(...files.map((body) => ({ headers: SCRIPT, body })));
    const listener = await serve({ headers: SCRIPT, body: LISTENER });
    const page = await serve({
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': STRICT },
      body: `<!doctype html><html lang="en"><title>A page</title><script src="${listener.url}"></script>
        <script defer src="${site.url}/clinic-elements.js"></script>${elements.join('\n')}</html>`,
    });
    frame = document.createElement('iframe');
    frame.src = page.url;
    document.body.append(frame);
    const ready = () => frame.contentDocument?.querySelectorAll('[data-state="ready"]').length ?? 0;
    await waitUntil(() => ready() === elements.length, 'some never were ready', { timeout: 15_000 });
    // It comes last, in an idle moment after everything was rendered.
    const described = () => frame.contentDocument?.querySelector('script[type="application/ld+json"]');
    await waitUntil(described, 'nothing was described', { timeout: 15_000 });
    return (frame.contentWindow as unknown as { seen: unknown }).seen;
  }

  it('violate no directive as JSON', async () => {
    const elements = PAYLOADS.flatMap((payload) => [
      inline('service-article', withWords(richService(), payload)),
      inline('related-services', withWords(richIndex(), payload)),
    ]);
    expect(await seenWith(elements)).to.deep.equal([]);
  });

  it('violate no directive as responses of WordPress', async () => {
    const served = await Promise.all(
      PAYLOADS.map((payload) =>
        serve({
          body: [
            wordPressPage(`<h2>One</h2><p>Words.</p>${payload}`, '7.1', {
              // Its pictures are the page's own, which the policy allows.
              link: `${location.origin}/neck-care/`,
              title: { rendered: `Neck Care ${payload}` },
              excerpt: { rendered: `<p>In short. ${payload}</p>` },
            }),
          ],
        }),
      ),
    );
    const elements = served.map(({ url }) => `<service-article src="${url}"></service-article>`);
    // Chromium reports what it refuses to run while it parses, also in a document that is shown nowhere.
    const seen = (await seenWith(elements, 'clinic-elements.wordpress.js')) as string[];
    expect(seen.filter((one) => !/^(script|style)-src-(attr|elem) inline/.test(one))).to.deep.equal([]);
  });
});
