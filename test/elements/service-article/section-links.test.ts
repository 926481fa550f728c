import { expect } from '@open-wc/testing';
import type { ServiceArticle } from '../../../src/elements/service-article/service-article.ts';
import { press } from '../browser.ts';
import { withJson } from '../states.ts';
import { serve } from '../server/test-server.ts';
import { linkTo, longArticle } from './article.ts';
import { article, openPage, SCRIPT, type Framed } from './frame.ts';
import { waitUntil } from '../wait-until.ts';

const ROOM = '<div style="block-size: 3000px"></div>';
const json = withJson('service-article', longArticle(6));

describe('a link to a section of <service-article>', () => {
  let page: Framed;

  afterEach(() => page.frame.remove());

  /** How far below the top of the window the section begins. */
  function topOf(id: string, root: ParentNode = page.document): number {
    return root.querySelector(`#${id}`)!.getBoundingClientRect().top;
  }

  function expectAtTop(id: string, root?: ParentNode): void {
    // The room that is kept clear: a quarter of the window at most.
    expect(topOf(id, root), id).to.be.within(0, 580 / 4 + 1);
  }

  async function opened(hash: string, before = ''): Promise<ServiceArticle> {
    page = await openPage(`${SCRIPT}<body>${before}${json}${ROOM}</body>`, hash);
    return article(page.document);
  }

  it('scrolls to the section of the address once it is rendered', async () => {
    await opened('#part-4');
    expect(page.window.scrollY).to.be.above(300);
    expectAtTop('part-4');
    expect(page.document.activeElement?.id).to.equal('part-4');
  });

  it('leaves the page where it is when its address names nothing of the article', async () => {
    await opened('#part-40');
    expect(page.window.scrollY).to.equal(0);
  });

  it('does not scroll a reader who has scrolled meanwhile, or has begun to type', async () => {
    for (const meanwhile of [
      () => page.window.scrollTo(0, 120),
      () => page.document.querySelector('input')!.focus(),
    ]) {
      const slow = await serve({ body: longArticle(6), hanging: true });
      const element = `<service-article src="${slow.url}"></service-article>`;
      page = await openPage(`${SCRIPT}<body><input>${element}${ROOM}</body>`, '#part-4');
      await slow.waitFor('arrived');
      meanwhile();
      const { scrollY } = page.window;
      await slow.release();
      await article(page.document);
      expect(page.window.scrollY).to.equal(scrollY);
      page.frame.remove();
    }
    page = await openPage('');
  });

  it('keeps the target of the address in sight when it is below the article', async () => {
    const top = await openedBelow(() => undefined);
    expect(topOf('ask')).to.be.closeTo(top, 1);
    expect(page.window.scrollY).to.be.above(1000);
  });

  it('does not scroll to the target below for a reader who has gone to the article meanwhile', async () => {
    await openedBelow(() => page.window.scrollTo(0, 0));
    expect(page.window.scrollY).to.equal(0);
  });

  /** Opens a page at something below the article, which renders after `meanwhile`; returns where that was before. */
  async function openedBelow(meanwhile: () => void): Promise<number> {
    const slow = await serve({ body: longArticle(6), hanging: true });
    // A browser that scrolls by whole pixels leaves a fraction of the article in sight, and holds on to that.
    const style = 'display: block; min-height: 900.42px';
    const element = `<service-article src="${slow.url}" style="${style}"></service-article>`;
    page = await openPage(`${SCRIPT}<body>${element}<h2 id="ask">Ask</h2>${ROOM}</body>`, '#ask');
    await slow.waitFor('arrived');
    await waitUntil(() => page.window.scrollY > 0, 'the browser never went there');
    meanwhile();
    const top = topOf('ask');
    await slow.release();
    await article(page.document);
    await nextFrames();
    return top;
  }

  async function nextFrames(): Promise<void> {
    for (let frame = 0; frame < 3; frame += 1)
      await new Promise((done) => page.window.requestAnimationFrame(done));
  }

  it('does not scroll again when the article is rendered again', async () => {
    const element = await opened('#part-4');
    // Firefox looks for the section itself again after the rendered content is laid out.
    await nextFrames();
    page.window.scrollTo(0, 0);
    (page.document.activeElement as HTMLElement).blur();
    const { url } = await serve({ body: longArticle(6, { title: 'Another' }) });
    element.querySelector('script')!.remove();
    element.src = url;
    await waitUntil(() => element.querySelector('h2')?.textContent === 'Another', 'never another');
    expect(page.window.scrollY).to.equal(0);
  });

  it('works when it is followed, and Tab goes on from there', async () => {
    const element = await opened('');
    linkTo(element, '#part-5').click();
    await waitUntil(() => page.window.location.hash === '#part-5', 'the address stayed');
    expectAtTop('part-5');
    await press('Tab');
    expect(page.document.activeElement?.textContent).to.equal('More of part-5');
    expect(element.querySelector('#part-5')!.hasAttribute('tabindex')).to.equal(false);
  });

  it('works again when it is followed a second time', async () => {
    const element = await opened('');
    for (let time = 0; time < 2; time += 1) {
      page.window.scrollTo(0, 0);
      linkTo(element, '#part-5').click();
      await waitUntil(() => page.window.scrollY > 300, 'the page stayed');
      expectAtTop('part-5');
    }
  });

  it('stays on the page under a <base href> that names another', async () => {
    page = await openPage(`<head><base href="/elsewhere/">${SCRIPT}</head><body>${json}${ROOM}</body>`);
    const element = await article(page.document);
    const { pathname } = page.window.location;
    linkTo(element, '#part-3').click();
    await waitUntil(() => page.window.location.hash === '#part-3', 'the address stayed');
    expect(page.window.location.pathname).to.equal(pathname);
    expectAtTop('part-3');
  });

  it('works inside of another shadow root', async () => {
    page = await openPage(`${SCRIPT}<body><div id="around"></div>${ROOM}</body>`);
    const root = page.document.querySelector('#around')!.attachShadow({ mode: 'open' });
    const template = page.document.createElement('template');
    template.innerHTML = json;
    root.append(page.document.importNode(template.content, true));
    const element = await article(root);
    linkTo(element, '#part-5').click();
    expectAtTop('part-5', root);
    expect(root.activeElement?.id).to.equal('part-5');
    expect(page.window.location.hash).to.equal('#part-5');
  });

  it('is the browser’s own when it is followed into another tab', async () => {
    const element = await opened('');
    const kept: boolean[] = [];
    page.document.addEventListener('click', (event) => {
      kept.push(!event.defaultPrevented);
      event.preventDefault();
    });
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
      const init = { bubbles: true, composed: true, cancelable: true, [key]: true };
      linkTo(element, '#part-5').dispatchEvent(new page.window.MouseEvent('click', init));
    }
    expect(kept).to.deep.equal([true, true, true, true]);
    expect(page.window.scrollY).to.equal(0);
  });
});
