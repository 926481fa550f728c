import { expect } from '@open-wc/testing';
import { service } from '../documents.ts';
import { openFrame } from '../open-frame.ts';
import { withJson } from '../states.ts';
import { waitUntil } from '../wait-until.ts';

describe('an element on a page that is still being parsed', () => {
  let frame: HTMLIFrameElement;

  afterEach(() => frame.remove());

  /** A page that defines the elements, and has yet to be parsed. */
  async function openPage(): Promise<Document> {
    frame = await openFrame({ srcdoc: '<!doctype html><title>A page</title>' });
    const page = frame.contentDocument!;
    const script = page.createElement('script');
    script.type = 'module';
    script.src = '/src/define.ts';
    page.head.append(script);
    await waitUntil(() => frame.contentWindow!.customElements.get('service-article'));
    page.open();
    return page;
  }

  function find(page: Document): HTMLElement | null {
    return page.querySelector('service-article');
  }

  /** Time for an element to read what is there, and to render it. */
  async function twoFrames(): Promise<void> {
    for (const _ of [1, 2])
      await new Promise((resolve) => frame.contentWindow!.requestAnimationFrame(resolve));
  }

  for (const where of ['{"contract"', '"sections"', '</script>', '</service-article>']) {
    it(`reads its inline JSON whole where the parser pauses before ${where}, and loads it once`, async () => {
      const page = await openPage();
      const markup = withJson('service-article', service());
      const cut = markup.indexOf(where);
      const loaded: string[] = [];
      for (const type of ['service-loaded', 'service-failed'])
        frame.contentWindow!.addEventListener(type, () => loaded.push(type));
      page.write(`<!doctype html><title>A page</title>${markup.slice(0, cut)}`);
      await waitUntil(() => find(page));
      await twoFrames();
      expect(find(page)!.dataset.state).to.not.equal('failed');
      page.write(markup.slice(cut));
      page.close();
      await waitUntil(() => find(page)!.dataset.state === 'ready', 'the article was never ready');
      await twoFrames();
      expect(loaded).to.deep.equal(['service-loaded']);
    });
  }
});
