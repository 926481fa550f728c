import { expect, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import type { Service } from '../../../src/service/schema.ts';
import { articleTemplate } from '../../../src/elements/service-article/article-template.ts';
import type { ServiceArticle } from '../../../src/elements/service-article/service-article.ts';
import { en } from '../../../src/elements/words/en.ts';
import { richSection, service } from '../documents.ts';
import { serve } from '../server/test-server.ts';

function squeezed({ textContent }: Element): string {
  return textContent.replace(/\s+/g, ' ');
}

/** Each test has a page of its own in a frame: the article stands there first, then the script comes. */
describe('<service-article> that was in the page before the script', () => {
  let frame: HTMLIFrameElement;

  afterEach(() => frame.remove());

  /** @param shown the article as the page has it, when that is another than its data */
  async function page(data: Service, url: string, shown = data): Promise<HTMLElement> {
    frame = document.createElement('iframe');
    frame.style.cssText = 'inline-size: 780px; block-size: 580px; border: 0';
    const json = JSON.stringify(data).replaceAll('<', '\\u003c');
    frame.srcdoc = `<!doctype html><html lang="en"><body><service-article src="${url}" data-state="ready">
      <template shadowrootmode="open"><b>until the script comes</b><slot></slot></template>
      <script type="application/json" data-from="${url}">${json}</script>${markup(shown, url)}</service-article>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    return inside().querySelector<HTMLElement>('service-article')!;
  }

  function inside(): Document {
    return frame.contentDocument!;
  }

  function markup(document_: Service, base: string): string {
    const drawn = document.createElement('div');
    const view = { service: document_, base, today: '2026-11-22', words: en, level: 2 } as const;
    render(articleTemplate({ ...view, syndication: 'full', credited: false }), drawn);
    return drawn.innerHTML.replace(/<!--.*?-->/g, '').replace(/\s{2,}/g, ' ');
  }

  async function takenOver(element: HTMLElement): Promise<void> {
    const script = inside().createElement('script');
    script.type = 'module';
    script.src = '/src/define.ts';
    inside().head.append(script);
    await waitUntil(() => !element.shadowRoot!.querySelector('b'), 'it was not taken over', {
      timeout: 10_000,
    });
    await (element as ServiceArticle).updateComplete;
  }

  it('keeps what the reader has before the eyes, draws nothing twice and fetches nothing', async () => {
    const { url, requests } = await serve({ body: service() });
    const article = service({ sections: [...service().sections, richSection()] });
    const element = await page(article, url);
    const title = element.querySelector('h2');
    element.querySelector('details')!.open = true;
    const before = squeezed(element);
    await takenOver(element);
    expect(element.querySelector('h2')).to.equal(title);
    expect(element.querySelectorAll('h2')).to.have.length(1);
    expect(element.querySelector('details')!.open).to.equal(true);
    expect(squeezed(element)).to.equal(before);
    expect(element.dataset.state).to.equal('ready');
    expect(element.shadowRoot!.querySelectorAll('slot')).to.have.length(1);
    expect(await requests()).to.have.length(0);
  });

  it('shows what its data says when the page has something else', async () => {
    const { url } = await serve({ body: service() });
    const element = await page(service({ title: 'New title' }), url, service({ title: 'Old title' }));
    await takenOver(element);
    await waitUntil(() => element.querySelector('h2')?.textContent === 'New title');
    expect(element.textContent).not.to.include('Old title');
    expect(element.querySelectorAll('h2')).to.have.length(1);
  });

  it('fetches another article when it is given another address', async () => {
    const other = await serve({ body: service({ title: 'Another' }) });
    const { url } = await serve({ body: service() });
    const element = await page(service(), url);
    await takenOver(element);
    (element as ServiceArticle).src = other.url;
    await waitUntil(() => element.querySelector('h2')?.textContent === 'Another', 'never another');
    expect(element.querySelectorAll('h2')).to.have.length(1);
  });
});
