import { expect } from '@open-wc/testing';
import { longArticle, navOf, shown } from './article.ts';

type Work = 'innerHTML' | 'querySelector' | 'querySelectorAll' | 'observe' | 'disconnect';

/** Counts how often something of a prototype is read or called, until it is undone. */
function count(prototype: object, name: Work, counts: Record<Work, number>): () => void {
  const own = Object.getOwnPropertyDescriptor(prototype, name)!;
  const which = own.get ? 'get' : 'value';
  const native = Reflect.get(own, which) as (...args: unknown[]) => unknown;
  const counting = function (this: unknown, ...args: unknown[]): unknown {
    counts[name] += 1;
    return native.apply(this, args);
  };
  Object.defineProperty(prototype, name, { ...own, [which]: counting });
  return () => Object.defineProperty(prototype, name, own);
}

/** How much of it is done while an article of so many sections renders. */
async function workFor(sections: number): Promise<Record<Work, number>> {
  const counts = { innerHTML: 0, querySelector: 0, querySelectorAll: 0, observe: 0, disconnect: 0 };
  const undo = [
    count(Element.prototype, 'innerHTML', counts),
    count(Element.prototype, 'querySelector', counts),
    count(Element.prototype, 'querySelectorAll', counts),
    count(IntersectionObserver.prototype, 'observe', counts),
    count(IntersectionObserver.prototype, 'disconnect', counts),
  ];
  const element = await shown(longArticle(sections, {}, 1));
  for (const each of undo) each();
  expect(element.querySelectorAll('section')).to.have.length(sections);
  expect(navOf(element)!.querySelectorAll('a')).to.have.length(sections);
  return counts;
}

describe('an article of two thousand sections', () => {
  afterEach(() => document.body.replaceChildren());

  it('is searched and written out as often as one of three, and each section is watched as often', async function () {
    this.timeout(60_000);
    await workFor(3);
    const [small, large] = [await workFor(3), await workFor(2000)];
    expect(large.innerHTML).to.be.at.most(1);
    expect({ ...large, observe: large.observe / 2000 }).to.deep.equal({
      ...small,
      observe: small.observe / 3,
    });
  });
});
