import { aTimeout, expect } from '@open-wc/testing';
import { clinic, service, services } from '../documents.ts';
import { serve } from '../server/test-server.ts';
import { HostPage, isRight } from './host-page.ts';
import { waitUntil } from '../wait-until.ts';

describe('under a framework', () => {
  let page: HostPage;

  beforeEach(async () => (page = await HostPage.open({ body: '<main></main><aside></aside>' })));

  const main = () => page.document.querySelector('main')!;
  const aside = () => page.document.querySelector('aside')!;

  function nothingWrong(): void {
    expect(page.issues).to.deep.equal([]);
  }

  it('an article that is made by script takes its properties before it is on the page', async () => {
    const source = await serve({ body: service() });
    const article = page.document.createElement('service-article');
    article.src = source.url;
    article.headingLevel = '3';
    main().append(article);
    await page.ready(['service-article']);
    expect(article.querySelector('h3')!.textContent).to.equal('Calm Hands Massage');
    expect(await source.requests()).to.have.length(1);
    nothingWrong();
  });

  it('properties that were set before the script came are taken', async () => {
    const source = await serve({ body: service() });
    const late = await HostPage.open({ scripts: '', body: '<service-article></service-article>' });
    Object.assign(late.document.querySelector('service-article')!, { src: source.url, headingLevel: '4' });
    const script = late.document.createElement('script');
    script.src = '/dist/clinic-elements.js';
    late.document.head.append(script);
    await late.ready(['service-article']);
    expect(late.document.querySelector('h4')!.textContent).to.equal('Calm Hands Massage');
    expect(late.issues).to.deep.equal([]);
  });

  it('an element that is moved while it loads asks once and shows once', async () => {
    const source = await serve({ body: service(), hanging: true });
    main().innerHTML = `<service-article src="${source.url}"></service-article>`;
    await source.waitFor('arrived');
    aside().append(page.find('service-article'));
    main().append(page.find('service-article'));
    await source.release();
    await page.ready(['service-article']);
    expect(await source.requests()).to.have.length(1);
    expect(main().querySelectorAll('h2')).to.have.length(1);
    nothingWrong();
  });

  it('an element that is taken away while it loads gives up, and loads when it comes back', async () => {
    const source = await serve({ body: services(), hanging: true });
    main().innerHTML = `<related-services src="${source.url}"></related-services>`;
    const related = page.find('related-services');
    await source.waitFor('arrived');
    related.remove();
    await source.waitFor('aborted');
    await source.release();
    aside().append(related);
    await page.ready(['related-services']);
    expect(related.querySelectorAll('a')).to.have.length(3);
    expect(await source.requests()).to.have.length(2);
    nothingWrong();
  });

  it('a form that is taken away while it sends still sends once, and says so when it comes back', async () => {
    const receiver = await serve({ status: 201, body: await answer(), hanging: true });
    main().innerHTML = formTo(receiver.url);
    await page.ready(['consultation-form']);
    const form = page.find('consultation-form');
    fill(form);
    page.inside('consultation-form', '.submit button').click();
    await receiver.waitFor('arrived');
    form.remove();
    await receiver.release();
    await receiver.waitFor('finished');
    aside().append(form);
    await waitUntil(() => form.shadowRoot!.querySelector('[part="sent"]'));
    expect(isRight((await receiver.requests()).map(({ body }) => new URLSearchParams(body)))).to.equal(true);
    nothingWrong();
  });

  it('Send pressed twice before anything has rendered sends once', async () => {
    const receiver = await serve({ status: 201, body: await answer() });
    main().innerHTML = formTo(receiver.url);
    await page.ready(['consultation-form']);
    fill(page.find('consultation-form'));
    const button = page.inside('consultation-form', '.submit button');
    button.click();
    button.click();
    await waitUntil(() => page.find('consultation-form').shadowRoot!.querySelector('[part="sent"]'));
    expect(await receiver.requests()).to.have.length(1);
  });

  it('a copy of a filled element shows the same once, and works by itself', async () => {
    main().innerHTML = everything('/nowhere');
    await page.ready();
    const copy = main().cloneNode(true) as HTMLElement;
    main().replaceWith(copy);
    await page.ready();
    expect(copy.querySelectorAll('service-article h2')).to.have.length(1);
    expect(copy.querySelectorAll('related-services a')).to.have.length(3);
    expect(page.find('consultation-form').shadowRoot!.querySelectorAll('form')).to.have.length(1);
    nothingWrong();
  });

  it('a copy beside the filled element is filled as well', async () => {
    main().innerHTML = everything('/nowhere');
    await page.ready();
    aside().append(...[...main().children].map((child) => child.cloneNode(true)));
    await page.ready(undefined, aside());
    expect(aside().querySelectorAll('service-article h2')).to.have.length(1);
    expect(aside().querySelectorAll('related-services a')).to.have.length(3);
    nothingWrong();
  });

  it('elements that change places in a list keep what was typed and ask for nothing again', async () => {
    const source = await serve({ body: clinic() });
    main().innerHTML = ['a', 'b', 'c']
      .map(
        (id) => `<consultation-form id="${id}" clinic="${source.url}" action="/nowhere"></consultation-form>`,
      )
      .join('');
    const forms = [...main().querySelectorAll('consultation-form')];
    await waitUntil(() => forms.every(({ dataset }) => dataset.state === 'ready'), 'they never were ready');
    const asked = (await source.requests()).length;
    forms.forEach(
      (form) => (form.shadowRoot!.querySelector<HTMLInputElement>('[name="name"]')!.value = form.id),
    );
    for (const form of [...forms].reverse()) main().append(form);
    await Promise.all(forms.map(({ updateComplete }) => updateComplete));
    const names = [...main().children].map(
      ({ shadowRoot }) => shadowRoot!.querySelector<HTMLInputElement>('[name="name"]')!.value,
    );
    expect(names).to.deep.equal(['c', 'b', 'a']);
    expect(await source.requests()).to.have.length(asked);
    nothingWrong();
  });

  it('a framework that takes our children away breaks nothing, and a new address is shown', async () => {
    const [one, other] = [
      await serve({ body: service() }),
      await serve({ body: service({ title: 'Another' }) }),
    ];
    main().innerHTML = `<service-article src="${one.url}"></service-article>`;
    await page.ready(['service-article']);
    const article = page.find('service-article');
    article.replaceChildren();
    await waitUntil(() => article.querySelector('h2'), 'it stayed empty');
    article.src = other.url;
    await waitUntil(
      () => article.querySelector('h2')?.textContent === 'Another',
      'it never showed the other',
    );
    expect(article.querySelectorAll('h2')).to.have.length(1);
    nothingWrong();
  });

  it('links that a framework took away come back', async () => {
    main().innerHTML = everything('/nowhere');
    await page.ready();
    const related = page.find('related-services');
    for (const link of related.querySelectorAll('a')) link.remove();
    await waitUntil(() => related.querySelectorAll('a').length === 3, 'they never came back');
    related.limit = '2';
    await waitUntil(() => related.querySelectorAll('a').length === 2, 'it never was one less');
    nothingWrong();
  });

  it('an element that is adopted by another document works there, though its styles stay behind', async () => {
    main().innerHTML = everything('/nowhere');
    await page.ready();
    const frame = page.document.body.appendChild(page.document.createElement('iframe'));
    frame.contentDocument!.body.append(...main().children);
    await page.ready(undefined, frame.contentDocument!);
    const form = page.find('consultation-form', frame.contentDocument!);
    await form.updateComplete;
    fill(form);
    page.inside('consultation-form', '.submit button', frame.contentDocument!).click();
    await waitUntil(() => form.shadowRoot!.querySelector('[part="failed"]'), 'it never tried to send');
    expect(frame.contentDocument!.querySelectorAll('service-article h2')).to.have.length(1);
    nothingWrong();
  });

  it('an article that is gone before its idle moment is not described to search engines', async () => {
    // The form waits for its idle moment too.
    const waiting: (() => void)[] = [];
    page.window.requestIdleCallback = (act) => waiting.push(act as unknown as () => void);
    main().innerHTML = everything('/nowhere');
    await page.ready(['service-article']);
    const gone = page.find('service-article');
    gone.remove();
    for (const act of waiting) act();
    const script = page.document.querySelector('script[src$="reading.js"]');
    if (script) await new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
    await aTimeout(0);
    await gone.updateComplete;
    expect(page.document.querySelectorAll('script[type="application/ld+json"]')).to.have.length(0);
    aside().append(gone);
    await waitUntil(
      () => page.document.querySelector('script[type="application/ld+json"]'),
      'it came back unsaid',
    );
    nothingWrong();
  });

  it('elements that are gone listen and watch no longer', async () => {
    const counted = page.window as unknown as { living: number };
    page.window.eval(`
      window.living = 0;
      for (const target of [document, window]) {
        const { addEventListener: add, removeEventListener: remove } = target;
        target.addEventListener = (...all) => { if (!(all[2] && all[2].once)) living++; return add.apply(target, all); };
        target.removeEventListener = (...all) => { living--; return remove.apply(target, all); };
      }
      for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'])
        window[name] = class extends window[name] {
          #on = false;
          observe(...all) { if (!this.#on) living++; this.#on = true; super.observe(...all); }
          disconnect() { if (this.#on) living--; this.#on = false; super.disconnect(); }
        };`);
    main().innerHTML = everything('/nowhere');
    await page.ready();
    expect(counted.living).to.be.above(0);
    main().replaceChildren();
    await aTimeout(0);
    expect(counted.living).to.equal(0);
    nothingWrong();
  });

  async function answer(): Promise<unknown> {
    const { receipt } = await import('../consultation-form/form.ts');
    return receipt;
  }

  const json = (data: unknown) => `<script type="application/json">${JSON.stringify(data)}</script>`;
  const formTo = (url: string) => `<consultation-form action="${url}">${json(clinic())}</consultation-form>`;

  function everything(action: string): string {
    return `<service-article>${json(service())}</service-article>${formTo(action)}
      <related-services current="calm-hands">${json(services())}</related-services><share-links></share-links>`;
  }

  function fill(form: Element): void {
    const field = (selector: string) => form.shadowRoot!.querySelector<HTMLInputElement>(selector)!;
    field('[name="name"]').value = 'Ann Lee';
    field('[name="contactBy"][value="phone"]').click();
    field('[name="phone"]').value = '2025550147';
    field('[name="callWindow"][value="any"]').click();
  }
});
