import { expect } from '@open-wc/testing';
import type { ServiceArticle } from '../../../src/elements/service-article/service-article.ts';
import { expectAccessible } from '../accessibility.ts';
import { richSection, service } from '../documents.ts';
import { put, state, withJson } from '../states.ts';

describe('<service-article> with rich content', () => {
  let element: ServiceArticle;

  beforeEach(async () => {
    element = put(withJson('service-article', service({ sections: [richSection()] })));
    await state(element, 'ready');
  });

  afterEach(() => element.remove());

  function one<E extends Element = HTMLElement>(selector: string): E {
    const found = element.querySelectorAll<E>(selector);
    expect(found, selector).to.have.length(1);
    return found[0]!;
  }

  it('shows a quotation with its source', () => {
    expect(one('figure > blockquote').textContent).to.equal('My hands sleep again.');
    expect(one<HTMLAnchorElement>('figcaption > a').getAttribute('href')).to.equal('/stories');
    expect(one('section > blockquote').textContent).to.equal('Rest is work for the hands.');
  });

  it('shows a picture with its alternative text, keeps its room free and keeps it in the column', () => {
    const image = one<HTMLImageElement>('img');
    expect(image.alt).to.equal('Two open hands');
    expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['1200', '600']);
    expect(image.closest('figure')?.querySelector('figcaption')?.textContent).to.equal('Hands at rest');
    expect(image.getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right + 1);
  });

  it('shows a table whose cells have headers, in a box that a keyboard can scroll', () => {
    expect(one('table > caption').textContent?.trim()).to.equal('How long it takes');
    const scopes = [...element.querySelectorAll('th')].map((cell) => `${cell.scope}: ${cell.textContent}`);
    expect(scopes).to.deep.equal(['col: Visit', 'col: Minutes', 'row: First', 'row: Later']);
    const box = one('[role="region"]');
    expect(box.tabIndex).to.equal(0);
    expect(getComputedStyle(box).overflowX).to.equal('auto');
  });

  it('numbers steps', () => {
    expect(one('section > ol > li').textContent?.replace(/\s+/g, ' ')).to.equal('Warm We warm the hands.');
  });

  it('opens an answer at its question', () => {
    const details = one<HTMLDetailsElement>('details');
    expect(details.open).to.equal(false);
    one('summary').click();
    expect(details.open).to.equal(true);
    expect(details.innerText).to.include('It should not.');
  });

  it('sets what must not be missed apart, under a heading of its own', () => {
    const note = one('[role="note"][data-callout="urgent"]');
    expect(note.querySelector('h4')?.textContent).to.equal('When to seek urgent care');
    expect(note.querySelector('ol > li')?.textContent).to.equal('Sit down.');
  });

  it('is accessible', async () => {
    await expectAccessible(element);
  });
});
