import { expect } from '@open-wc/testing';
import type { ServiceArticle } from '../../../src/elements/service-article/service-article.ts';
import { service } from '../documents.ts';
import { put, state, withJson } from '../states.ts';
import { settled } from './article.ts';

describe('<service-article>, for search engines', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('service-article')) element.remove();
    own()?.remove();
  });

  async function shown(attributes = ''): Promise<ServiceArticle> {
    const element = put<ServiceArticle>(withJson('service-article', service(), attributes));
    await state(element, 'ready');
    await settled(element);
    return element;
  }

  function graphs(): string[] {
    return [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }) => textContent,
    );
  }

  function own(): Element | null {
    return document.head.querySelector('[data-own]');
  }

  function putGraph(text: string): void {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.dataset.own = '';
    script.textContent = text;
    document.head.append(script);
  }

  it('describes the page in its head, once however many articles there are', async () => {
    await shown();
    await shown();
    expect(graphs()).to.have.length(1);
    const { '@graph': nodes } = JSON.parse(graphs()[0]!) as { '@graph': Record<string, unknown>[] };
    expect(nodes[0]).to.include({ '@type': 'MedicalWebPage', name: 'Calm Hands Massage' });
    expect(document.head.querySelector('script[type="application/ld+json"]')).to.exist;
  });

  it('takes the description along when it goes', async () => {
    const element = await shown();
    element.remove();
    expect(graphs()).to.have.length(0);
    document.body.append(element);
    await element.updateComplete;
    expect(graphs()).to.have.length(1);
  });

  it('says nothing where the webmaster, the page itself or a partner’s site speaks', async () => {
    await shown('no-structured-data');
    await shown('partner="well-ways"');
    expect(graphs()).to.have.length(0);
    putGraph('{"@type":"MedicalWebPage"}');
    await shown();
    expect(graphs()).to.have.length(1);
  });

  it('stays beside a description of something else', async () => {
    putGraph('{"@type":"Organization"}');
    await shown();
    expect(graphs()).to.have.length(2);
  });
});
