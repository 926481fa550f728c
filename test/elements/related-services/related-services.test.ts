import { expect } from '@open-wc/testing';
import type { RelatedServices } from '../../../src/elements/related-services/related-services.ts';
import { expectAccessible } from '../accessibility.ts';
import { setViewport } from '../browser.ts';
import { services } from '../documents.ts';
import { serve } from '../server/test-server.ts';
import { heard, put, shadowText, state, withJson } from '../states.ts';

describe('<related-services>', () => {
  let element: RelatedServices;

  afterEach(() => element.remove());

  function titles(): (string | null | undefined)[] {
    return [...element.querySelectorAll('a')].map((link) => link.querySelector('strong')?.textContent);
  }

  it('links to the services that share most tags, and not to the page’s own', async () => {
    const { url } = await serve({ body: services() });
    const loaded = heard('services-loaded');
    element = put(`<related-services src="${url}" current="calm-hands"></related-services>`);
    await state(element, 'ready');
    expect(titles()).to.deep.equal(['Easy Neck', 'Loose Wrists', 'Warm Feet']);
    expect(loaded).to.deep.equal([{ count: 3 }]);
    await expectAccessible(element);
  });

  it('draws every link in a card, in a list under its heading', async () => {
    element = put(withJson('related-services', services(), 'current="calm-hands"'));
    await state(element, 'ready');
    const cards = element.shadowRoot?.querySelectorAll('nav[aria-labelledby="heading"] li slot') ?? [];
    const inCards = [...cards].flatMap((slot) => (slot as HTMLSlotElement).assignedElements());
    expect(inCards).to.deep.equal([...element.querySelectorAll('a')]);
    expect(inCards[0]?.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('resolves links against the clinic’s site when a partner shows them', async () => {
    const { elsewhere } = await serve({ body: services(), cors: true });
    element = put(`<related-services src="${elsewhere}" current="calm-hands"></related-services>`);
    await state(element, 'ready');
    expect(element.querySelector('a')?.href).to.equal(`${new URL(elsewhere).origin}/services/easy-neck`);
  });

  it('shows as many as the page asks for, and three for a number that is none', async () => {
    element = put(withJson('related-services', services(), 'limit="1"'));
    await state(element, 'ready');
    expect(titles()).to.deep.equal(['Calm Hands Massage']);
    element.setAttribute('limit', '-4');
    await element.updateComplete;
    expect(titles()).to.have.length(3);
  });

  it('stands in one column on a phone and in several on a desk', async () => {
    element = put(withJson('related-services', services()));
    await state(element, 'ready');
    const columns = () => new Set([...element.querySelectorAll('a')].map((link) => link.offsetLeft)).size;
    await setViewport({ width: 320, height: 640 });
    expect(columns()).to.equal(1);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1280, height: 800 });
    expect(columns()).to.be.greaterThan(1);
  });

  it('draws nothing when there is nothing to link to', async () => {
    element = put(withJson('related-services', { services: [] }));
    await state(element, 'empty');
    expect(shadowText(element)).to.equal('');
    expect(element.offsetHeight).to.equal(0);
    await expectAccessible(element);
  });

  it('keeps room free while it loads, and its own links when it fails', async () => {
    const slow = await serve({ status: 500, hanging: true }, { body: services() });
    element = put(`<related-services src="${slow.url}"><a href="/all">All services</a></related-services>`);
    await state(element, 'loading');
    expect(element.offsetHeight).to.be.at.least(190);
    await expectAccessible(element);
    await slow.release();
    await state(element, 'failed');
    expect(element.innerText).to.include('All services');
    await expectAccessible(element);
    element.shadowRoot?.querySelector('button')?.click();
    await state(element, 'ready');
    expect(element.innerText).not.to.include('All services');
  });

  it('shows the index of an address that is set later', async () => {
    const { url } = await serve({ body: services() });
    element = put('<related-services></related-services>');
    await state(element, 'failed');
    element.src = url;
    await state(element, 'ready');
    expect(titles()).to.have.length(3);
  });
});
