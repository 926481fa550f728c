import { expect } from '@open-wc/testing';
import { replacePlaceholders } from '../../src/elements/placeholders.ts';
import { service } from './documents.ts';
import { put, state } from './states.ts';
import type { ServiceArticle } from '../../src/elements/service-article/service-article.ts';
import { waitUntil } from './wait-until.ts';

describe('one script tag', () => {
  it('is harmless when the page loads it twice', async () => {
    const first = customElements.get('service-article');
    const again = '/src/define.ts?again';
    await import(again);
    expect(customElements.get('service-article')).to.equal(first);
  });

  it('lets the browser paint prerendered content before it changes anything', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const page = frame.contentDocument!;
    page.body.innerHTML = '<share-links data-state="ready"></share-links>';
    const inside = frame.contentWindow! as Window & typeof globalThis;
    const frames: FrameRequestCallback[] = [];
    inside.performance.getEntriesByName = () => [];
    inside.requestAnimationFrame = (callback) => frames.push(callback);
    const script = page.createElement('script');
    script.type = 'module';
    script.src = '/src/define.ts';
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    page.head.append(script);
    await loaded;
    expect(inside.customElements.get('share-links')).to.equal(undefined);
    for (const callback of frames) callback(0);
    await waitUntil(() => inside.customElements.get('share-links'));
    frame.remove();
  });

  it('puts an element where an editor left only a placeholder, with its attributes and children', async () => {
    const placeholder = document.createElement('div');
    placeholder.innerHTML = `<div data-clinic="service-article" data-heading-level="4" class="wide" id="here">
      <script type="application/json">${JSON.stringify(service())}</script></div>`;
    document.body.append(placeholder);
    replacePlaceholders(document, ['service-article']);
    const element = placeholder.querySelector<ServiceArticle>('service-article')!;
    await state(element, 'ready');
    expect(element.id).to.equal('here');
    expect(element.className).to.equal('wide');
    expect(element.querySelector('h4')?.textContent).to.equal('Calm Hands Massage');
    placeholder.remove();
  });

  it('leaves placeholders of other makers alone', () => {
    const other = put<never>('<div data-clinic="script">text</div>') as unknown as HTMLElement;
    replacePlaceholders(document, ['service-article']);
    expect(other.isConnected).to.equal(true);
    other.remove();
  });
});
