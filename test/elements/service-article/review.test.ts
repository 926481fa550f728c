import { expect } from '@open-wc/testing';
import type { ServiceArticle } from '../../../src/elements/service-article/service-article.ts';
import type { Service } from '../../../src/article/schema.ts';
import { service } from '../documents.ts';
import { put, state, withJson } from '../states.ts';

describe('the byline of <service-article>', () => {
  let element: ServiceArticle;

  afterEach(() => element.remove());

  async function footer(changes: Partial<Service>): Promise<string> {
    element = put(withJson('service-article', service(changes)));
    await state(element, 'ready');
    return element.querySelector('footer')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }

  it('names writer and reviewer with their credentials', async () => {
    const text = await footer({
      practitioner: { name: 'Ana Ruiz', credential: 'D.C.', title: 'Chiropractor' },
      reviewedBy: { name: 'Jon Reed', credential: 'LMT' },
      lastReviewed: '2026-10-01',
    });
    expect(text).to.include('Written by Ana Ruiz, D.C., Chiropractor');
    expect(text).to.include('Reviewed by Jon Reed, LMT');
    expect(text).to.include('Last reviewed October 1, 2026');
  });

  it('says when the next review is due, and that it is overdue', async () => {
    expect(await footer({ reviewDue: '2999-01-31' })).to.equal('Next review due January 31, 2999');
    element.remove();
    expect(await footer({ reviewDue: '2020-01-31' })).to.equal('Review overdue since January 31, 2020');
  });
});
