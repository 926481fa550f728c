import { expect } from '@open-wc/testing';
import type { ServiceArticle } from '../../../src/elements/service-article/service-article.ts';
import { service, clinic } from '../documents.ts';
import { put, state, withJson } from '../states.ts';
import { expectAccessible } from '../accessibility.ts';
import { focused } from '../accessibility/checks/composed-tree.ts';
import { smallTargets } from '../accessibility/checks/targets.ts';
import { expectNone } from '../accessibility/expect-none.ts';
import { article, openPage, SCRIPT, type Framed } from './frame.ts';
import { waitUntil } from '../wait-until.ts';

const ARTICLE = withJson('service-article', service());
const FORM = withJson('consultation-form', clinic());

/** What an article tells the form, whatever else the form is. */
type Told = HTMLElement & { service?: string; serviceTitle?: string };

function bookOf(element: ServiceArticle): HTMLAnchorElement | null {
  return element.shadowRoot!.querySelector<HTMLAnchorElement>('[part="request-link"]');
}

describe('the link from <service-article> to the form', () => {
  afterEach(() => document.body.replaceChildren());

  async function shown(into: ParentNode & Node = document.body): Promise<ServiceArticle> {
    const element = put<ServiceArticle>(ARTICLE, into);
    await state(element, 'ready');
    return element;
  }

  async function withForm(attributes = ''): Promise<[ServiceArticle, Told]> {
    const form = put(withJson('consultation-form', clinic(), attributes)) as Told;
    await state(form as never, 'ready');
    const element = await shown();
    form.before(element);
    return [element, form];
  }

  it('leads to the form on the page by its id', async () => {
    const [element] = await withForm('id="ask"');
    expect(bookOf(element)!.getAttribute('href')).to.equal('#ask');
    expect(bookOf(element)!.textContent.trim()).to.equal('Request a consultation');
  });

  it('leads to the id that a form without one is given', async () => {
    const [element] = await withForm();
    expect(bookOf(element)!.getAttribute('href')).to.equal('#consultation');
  });

  it('sets the service of the form, and scrolls there', async () => {
    const [element, form] = await withForm('id="ask"');
    form.style.marginBlockStart = '3000px';
    bookOf(element)!.click();
    expect([form.service, form.serviceTitle]).to.deep.equal(['calm-hands', 'Calm Hands Massage']);
    expect(form.getBoundingClientRect().top).to.be.within(-1, window.innerHeight / 2);
    expect(document.activeElement).to.equal(form);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('prefers a form in the same root', async () => {
    put(withJson('consultation-form', clinic(), 'id="elsewhere"'));
    const around = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const form = put(withJson('consultation-form', clinic(), 'id="beside"'), around) as Told;
    const element = await shown(around);
    expect(bookOf(element)!.getAttribute('href')).to.equal('#beside');
    bookOf(element)!.click();
    expect(form.service).to.equal('calm-hands');
    // Screen readers say its name.
    expect(focused()).to.equal(form.shadowRoot!.querySelector('form'));
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is not there when there is no form, nor any article', async () => {
    expect(bookOf(await shown())).to.equal(null);
    put(FORM);
    const empty = put<ServiceArticle>(withJson('service-article', service({ sections: [] })));
    await state(empty, 'empty');
    expect(bookOf(empty)).to.equal(null);
  });

  it('is large enough for a finger, and accessible', async () => {
    const [element] = await withForm();
    expectNone(smallTargets(element).filter((issue) => issue.includes('[part=request-link]')));
    await expectAccessible(element);
  });

  it('is between the text and the byline', async () => {
    const [element] = await withForm();
    element.remove();
    const whole = put<ServiceArticle>(withJson('service-article', service({ practitioner: 'Ida Moss' })));
    await state(whole, 'ready');
    const [text, book, about] = [
      whole.querySelector('section:last-of-type'),
      bookOf(whole),
      whole.querySelector('footer'),
    ].map((part) => part!.getBoundingClientRect());
    expect(text!.bottom).to.be.at.most(book!.top);
    expect(book!.bottom).to.be.at.most(about!.top);
  });

  describe('on a page that is still being read', () => {
    let page: Framed;

    afterEach(() => page.frame.remove());

    it('comes as soon as the parser has come to the form', async () => {
      page = await openPage('<body></body>');
      const writer = page.document.open();
      writer.write(`<!doctype html><html lang="en">${SCRIPT.replace('>', ' async>')}<body>${ARTICLE}`);
      const element = await article(page.document);
      expect(page.document.readyState).to.equal('loading');
      expect(bookOf(element)).to.equal(null);
      writer.write(FORM);
      writer.close();
      await waitUntil(() => bookOf(element), 'it never came', { timeout: 5000 });
    });
  });
});
