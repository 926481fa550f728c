import { expect } from '@open-wc/testing';
import '../../../src/chunks/es.ts';
import '../../../src/chunks/fa.ts';
import type { RelatedServices } from '../../../src/elements/related-services/related-services.ts';
import type { ServiceArticle } from '../../../src/elements/service-article/service-article.ts';
import type { ShareLinks } from '../../../src/elements/share-links/share-links.ts';
import { expectAccessible } from '../accessibility.ts';
import { service, services } from '../documents.ts';
import { put, shadowText, state, withJson } from '../states.ts';
import { waitUntil } from '../wait-until.ts';

describe('the elements around the form, in the reader’s language', () => {
  it('translate the lines about an article, and leave the article as it is', async () => {
    const reviewed = { reviewedBy: 'Dr. Kim', lastReviewed: '2026-10-01' };
    const article = put<ServiceArticle>(withJson('service-article', service(reviewed), 'lang="fa"'));
    await state(article, 'ready');
    const line = article.querySelector<HTMLElement>('footer p')!;
    expect(line.textContent?.replace(/[\u2066-\u2069]/g, '')).to.equal(
      'بازبینی: Dr. Kim · آخرین بازبینی: ۱ اکتبر ۲۰۲۶',
    );
    expect([line.lang, line.dir]).to.deep.equal(['fa', 'rtl']);
    expect(article.querySelector('h2')?.textContent).to.equal('Calm Hands Massage');
    await expectAccessible(article);
    article.lang = 'es';
    await waitUntil(() => line.textContent?.includes('Última revisión: 1 de octubre de 2026'));
    article.remove();
  });

  it('say what went wrong', async () => {
    const article = put<ServiceArticle>(withJson('service-article', '{', 'lang="es"'));
    await state(article, 'failed');
    expect(shadowText(article)).to.include('Intentar de nuevo');
    expect(article.shadowRoot?.querySelector<HTMLElement>('.failed')?.lang).to.equal('es');
    await expectAccessible(article);
    article.remove();
  });

  it('name the related services, and the ways to share', async () => {
    const related = put<RelatedServices>(withJson('related-services', services(), 'lang="fa"'));
    const share = put<ShareLinks>('<share-links lang="fa"></share-links>');
    await state(related, 'ready');
    await state(share, 'ready');
    const heading = related.shadowRoot?.querySelector<HTMLElement>('#heading');
    expect([heading?.textContent?.trim(), heading?.dir]).to.deep.equal(['خدمات مرتبط', 'rtl']);
    expect(shadowText(share))
      .to.include('این صفحه را به اشتراک بگذارید')
      .and.include('پیامک')
      .and.include('کپی کردن لینک');
    await expectAccessible(related);
    await expectAccessible(share);
    share.lang = 'es';
    await waitUntil(() => shadowText(share).includes('Copiar enlace'));
    related.remove();
    share.remove();
  });
});
