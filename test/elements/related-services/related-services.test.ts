import { expect } from '@open-wc/testing';
import type { RelatedServices } from '../../../src/elements/related-services/related-services.ts';
import '../../../src/chunks/fa.ts';
import type { Services } from '../../../src/article/schema.ts';
import { expectAccessible } from '../accessibility.ts';
import { clickOn, setViewport } from '../browser.ts';
import { services } from '../documents.ts';
import { serve } from '../server/test-server.ts';
import { heard, put, shadowText, state, withJson } from '../states.ts';
import { waitUntil } from '../wait-until.ts';

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

  it('renders every link in a card, in a list under its heading', async () => {
    element = put(withJson('related-services', services(), 'current="calm-hands"'));
    await state(element, 'ready');
    const cards =
      element.shadowRoot?.querySelectorAll(
        'nav[aria-labelledby="heading"] [role="list"] [role="listitem"] slot',
      ) ?? [];
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

  it('has one column on a phone and several on a desktop', async () => {
    element = put(withJson('related-services', services()));
    await state(element, 'ready');
    const columns = () => new Set([...element.querySelectorAll('a')].map((link) => link.offsetLeft)).size;
    await setViewport({ width: 320, height: 640 });
    expect(columns()).to.equal(1);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1280, height: 800 });
    expect(columns()).to.be.greaterThan(1);
  });

  it('renders nothing without links', async () => {
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

  it('says which tags, which kind or which attribute of the page chose a service', async () => {
    const index = services();
    for (const entry of index.services) entry.kind = entry.tags?.includes('massage') ? 'massage' : 'care';
    element = put(withJson('related-services', index, 'current="calm-hands" related="warm-feet"'));
    await state(element, 'ready');
    expect(titles()).to.deep.equal(['Warm Feet', 'Easy Neck', 'Loose Wrists']);
    expect([...element.querySelectorAll('a')].map(({ dataset }) => dataset.reason)).to.deep.equal([
      'chosen',
      'massage hands kind:massage',
      'hands',
    ]);
  });

  it('keeps room for pictures that have not come, and makes the whole card the link', async () => {
    const index = services();
    const picture = await serve({ hanging: true });
    index.services[3]!.image = picture.url;
    element = put(withJson('related-services', index, 'current="calm-hands"'));
    await state(element, 'ready');
    const room = element.querySelector('img')!;
    const { width, height } = room.getBoundingClientRect();
    expect(width / height).to.be.closeTo(1.5, 0.02);
    let chosen: EventTarget | null = null;
    element.addEventListener('click', (event) => {
      event.preventDefault();
      chosen = event.target;
    });
    await clickOn(room);
    expect(chosen).to.equal(element.querySelector('a'));
    await expectAccessible(element);
    await picture.release();
  });

  it('has one column in a narrow sidebar of a wide page', async () => {
    const aside = document.createElement('aside');
    aside.style.inlineSize = '260px';
    document.body.append(aside);
    element = put(withJson('related-services', services()), aside);
    await state(element, 'ready');
    const boxes = [...element.querySelectorAll('a')].map((link) => link.getBoundingClientRect());
    expect(new Set(boxes.map(({ left }) => left)).size).to.equal(1);
    expect(Math.max(...boxes.map(({ width }) => width))).to.be.at.most(260);
    aside.remove();
  });

  it('speaks the page’s language in its heading and runs from right to left with it', async () => {
    const page = document.createElement('div');
    page.lang = 'fa';
    page.dir = 'rtl';
    document.body.append(page);
    element = put(withJson('related-services', services(), 'limit="2"'), page);
    await state(element, 'ready');
    const heading = element.shadowRoot!.querySelector<HTMLElement>('#heading')!;
    expect([heading.lang, heading.dir]).to.deep.equal(['fa', 'rtl']);
    const [first, second] = [...element.querySelectorAll('a')].map((link) => link.getBoundingClientRect());
    expect(first!.left).to.be.greaterThan(second!.left);
    page.remove();
  });

  it('renders hundreds of cards in batches, as one list to assistive technology', async () => {
    element = put(withJson('related-services', many(400), 'current="service-0" limit="1000"'));
    await state(element, 'ready');
    const first = element.querySelector('a');
    expect(titles().length).to.be.lessThan(399);
    await waitUntil(() => titles().length === 399, 'the last card never came');
    const root = element.shadowRoot!;
    expect(root.querySelectorAll('[role="list"]')).to.have.length(1);
    expect(root.querySelectorAll('[role="list"] [role="listitem"]')).to.have.length(399);
    expect(element.querySelector('a')).to.equal(first);
    expect(titles().at(-1)).to.equal('Service 399');
    await expectAccessible(element);
  });

  it('reports an issue of an entry far down in a long index', async () => {
    const index = many(1000);
    index.services[900]!.url = 'javascript:alert(1)';
    const failed = heard('services-failed');
    element = put(withJson('related-services', index));
    await state(element, 'failed');
    expect(failed).to.have.length(1);
    expect(element.querySelector('a')).to.equal(null);
  });

  it('reads no more of a long index than decides which services are closest, however long it is', async () => {
    const { url } = await serve({ body: many(40_000) });
    element = put(`<related-services src="${url}" current="service-3"></related-services>`);
    await state(element, 'ready');
    expect(titles()).to.deep.equal(['Service 13', 'Service 23', 'Service 33']);
    const beyond = put(`<related-services src="${url}" current="service-39999"></related-services>`);
    await state(beyond, 'failed');
    beyond.remove();
  });

  it('reads on when the page wishes for more than the beginning decides', async () => {
    const { url, requests } = await serve({ body: many(3000) });
    element = put(`<related-services src="${url}" current="service-3" limit="2"></related-services>`);
    await state(element, 'ready');
    expect(titles()).to.deep.equal(['Service 13', 'Service 23']);
    element.current = 'service-2995';
    element.related = 'service-2999';
    await waitUntil(() => titles()[0] === 'Service 2999', 'the end of the index never came');
    expect(titles()).to.deep.equal(['Service 2999', 'Service 5']);
    expect(await requests()).to.have.length(2);
  });

  it('shows what another service is close to when the page turns to that one', async () => {
    element = put(withJson('related-services', many(300), 'current="service-0" limit="200"'));
    await waitUntil(() => titles().length === 200, 'the last card never came');
    element.current = 'service-7';
    await waitUntil(() => titles()[0] === 'Service 17');
    await waitUntil(() => titles().length === 200, 'the last card never came');
    expect(titles()).not.to.include('Service 7');
    expect(new Set(titles()).size).to.equal(200);
  });
});

/** An index of so many services, every tenth with the same tag. */
function many(count: number): Services {
  const entries = Array.from({ length: count }, (_, at) => ({
    slug: `service-${at}`,
    title: `Service ${at}`,
    url: `/services/${at}`,
    tags: [`tag-${at % 10}`],
  }));
  return { services: entries };
}
