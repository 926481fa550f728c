import { expect } from '@open-wc/testing';
import type { ServiceArticle } from '../../../src/elements/service-article/service-article.ts';
import '../../../src/chunks/wordpress.ts';
import { serve, type Answer } from '../server/test-server.ts';
import { errorsWhile, heard, put, shadowText, state } from '../states.ts';
import { TEN, tenSections, wordPressPage, wordPressRefusal, type WordPressVersion } from './answers.ts';
import { waitUntil } from '../wait-until.ts';

describe('<service-article> with the address of a WordPress page', () => {
  let said: string[];
  const { warn } = console;

  beforeEach(() => {
    said = [];
    console.warn = (...messages: unknown[]) => said.push(messages.join(' '));
  });

  afterEach(() => {
    console.warn = warn;
    document.body.querySelectorAll('service-article').forEach((element) => element.remove());
  });

  async function show(
    answer: Answer,
    expected: 'ready' | 'failed' = 'ready',
    attributes = '',
  ): Promise<ServiceArticle> {
    const { url } = await serve(answer);
    const src = `${url}/wp-json/wp/v2/pages?slug=calm-hands&amp;_embed`;
    const element = put<ServiceArticle>(`<service-article src="${src}" ${attributes}></service-article>`);
    await state(element, expected);
    return element;
  }

  const texts = (element: Element, selector: string) =>
    [...element.querySelectorAll(selector)].map((found) => found.textContent.replace(/\s+/g, ' ').trim());
  const page = (content: string, changes: Record<string, unknown> = {}) => ({
    body: [wordPressPage(content, '7.1', changes)],
  });

  for (const version of ['6.1', '7.1'] as WordPressVersion[]) {
    it(`shows the ten sections of a page as WordPress ${version} answers it, without its tail`, async () => {
      const element = await show({ body: [wordPressPage(tenSections(version), version)] });
      expect(texts(element, 'h2')).to.deep.equal(['Calm Hands & Wrists']);
      expect(texts(element, 'h3')).to.deep.equal(TEN.map(([heading]) => heading));
      expect(texts(element, 'section > p')).to.deep.equal(TEN.map(([, text]) => text));
      expect(texts(element, 'li')).to.deep.equal([
        'Warmth: fingers that feel their own blood again.',
        'Grip: a cup that stays in the hand.',
      ]);
      expect(element.textContent).not.to.match(/Free Consultation|Related Services/);
      expect(said).to.deep.equal([]);
    });
  }

  it('keeps the questions of accordions whose headings are buttons', async () => {
    const element = await show(
      page(
        `<h2>Care</h2><p>Rest.</p>
         <h3 class="accordion-header"><button class="accordion-button" data-bs-target="#c1" aria-expanded="false" aria-controls="c1">Does it hurt?</button></h3>
         <div id="c1" class="accordion-collapse collapse" hidden="until-found"><p>Mostly not.</p></div>
         <button aria-expanded="false" aria-controls="c2">How long?</button><div id="c2" hidden><p>About 5~10 minutes at 10<sup>3</sup> steps.</p></div>
         <button>Share</button>`,
      ),
    );
    expect(texts(element, 'h3')).to.deep.equal(['Care', 'Does it hurt?']);
    const text = element.textContent;
    expect(text).to.contain('Mostly not.');
    expect(text).to.contain('How long?');
    expect(text).to.contain('About 5~10 minutes at 10³ steps.');
    expect(text).not.to.contain('Share');
  });

  it('shows a page that is answered alone, as by its number', async () => {
    const element = await show({ body: wordPressPage(tenSections('6.1'), '6.1') });
    expect(texts(element, 'h3')).to.have.length(10);
  });

  it('dispatches the page’s slug, and that alone, when the article is there', async () => {
    const details = heard('service-loaded');
    await show(page(tenSections('7.1')));
    expect(details).to.deep.equal([{ slug: 'calm-hands' }]);
  });

  it('describes the page for search engines from the same document', async () => {
    await show(page(tenSections('7.1')));
    const described = () => document.head.querySelector('script[type="application/ld+json"]');
    await waitUntil(described, 'nothing was described');
    const graph = described()!.textContent;
    expect(graph).to.contain('"name":"Calm Hands & Wrists"').and.contain('How stiff hands grow calm.');
    expect(graph).not.to.contain('Front Desk').and.not.contain('lastReviewed');
  });

  it('shows the beginning with a link to the page itself where an excerpt is asked for', async () => {
    const element = await show(page(tenSections('7.1')), 'ready', 'syndication="excerpt" partner="gym"');
    expect(texts(element, 'h3')).to.deep.equal([TEN[0][0]]);
    const links = [...element.querySelectorAll<HTMLAnchorElement>('footer a')].map(({ href }) => href);
    expect(new Set(links)).to.deep.equal(new Set(['https://clinic.example/services/calm-hands/']));
  });

  it('reads relative links and pictures against the page’s own address', async () => {
    const element = await show(
      page(
        `<h2>One</h2><p><a href="../warm-feet/">Feet</a> and <a href="/easy-neck">neck</a>.</p>
        <figure class="wp-block-image"><img src="hand.jpg" alt="A hand" width="40" height="30" srcset="x.jpg 2x"/></figure>`,
      ),
    );
    const links = [...element.querySelectorAll('section a')].map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal([
      'https://clinic.example/services/warm-feet/',
      'https://clinic.example/easy-neck',
    ]);
    const image = element.querySelector('img');
    expect(image?.getAttribute('src')).to.equal('https://clinic.example/services/calm-hands/hand.jpg');
    expect(image?.hasAttribute('srcset')).to.equal(false);
  });

  it('goes by the page’s number where its name is in other letters', async () => {
    const details = heard('service-loaded');
    const element = await show(
      page('<h2>چرا دست خشک می‌شود</h2><p>این یک جمله است.</p>', {
        slug: '%d8%af%d8%b3%d8%aa',
        title: { rendered: 'دست آرام' },
      }),
    );
    expect(texts(element, 'h3')).to.deep.equal(['چرا دست خشک می‌شود']);
    expect(details).to.deep.equal([{ slug: 'page-12' }]);
  });

  it('shows the text of elements that lie deep within each other', async () => {
    const element = await show(page(`<h2>One</h2>${'<div>'.repeat(20_000)}Deep.`));
    expect(texts(element, 'section > p')).to.deep.equal(['Deep.']);
  });

  const failures: [string, Answer, string, RegExp][] = [
    ['no page', { body: [] }, 'not-found', /WordPress found none\. Check the slug/],
    [
      'a page that is not there',
      { status: 404, body: wordPressRefusal('rest_post_invalid_id', 'Invalid post ID.', 404) },
      'not-found',
      /rest_post_invalid_id: Invalid post ID\. Ask for \/wp-json/,
    ],
    [
      'a route that is not there',
      { status: 404, body: wordPressRefusal('rest_no_route', 'No route was found.', 404) },
      'not-found',
      /rest_no_route.*pages\?slug=NAME/,
    ],
    [
      'a page that is not published',
      { status: 401, body: wordPressRefusal('rest_forbidden', 'Sorry, you may not.', 401) },
      'http-error',
      /rest_forbidden.*Publish the page/,
    ],
    [
      'a refusal that a cache gave another status',
      { body: wordPressRefusal('rest_post_invalid_id', 'Invalid post ID.', 404) },
      'not-found',
      /rest_post_invalid_id/,
    ],
    [
      'several pages',
      { body: [wordPressPage(''), wordPressPage('', '7.1', { slug: 'other' })] },
      'invalid',
      /calm-hands, other\)\. Ask for one of them/,
    ],
    [
      'a page under a password',
      page('', { content: { rendered: '', protected: true } }),
      'invalid',
      /protected by a password/,
    ],
    [
      'a page without headings',
      page('<p>Only a paragraph.</p>'),
      'invalid',
      /no headings\. Give the page Heading/,
    ],
    [
      'a page without a title',
      page('<h2>One</h2><p>Text.</p>', { title: { rendered: '' } }),
      'invalid',
      /no title\. Give the page a title/,
    ],
    [
      'a page without its content',
      { body: [{ id: 12, title: { rendered: 'Calm' } }] },
      'invalid',
      /content\.rendered/,
    ],
    ['JSON of another kind', { body: [{ id: 12 }] }, 'invalid', /\(the document\)/],
    [
      'a page of HTML',
      { body: '<!doctype html><title>Sign in</title>' },
      'html-instead-of-json',
      /A page came/,
    ],
    ['an error page of HTML', { status: 500, body: '<h1>Down</h1>' }, 'http-error', /status 500/],
    ['an error of another program', { status: 404, body: { message: 'no', code: 'x' } }, 'not-found', /404/],
  ];
  for (const [what, answer, code, messages] of failures) {
    it(`says ${code} to ${what}, and what to do in the console`, async () => {
      const details = heard('service-failed') as { code: string; url: string }[];
      const errors = await errorsWhile(async () => {
        const element = await show(answer, 'failed');
        expect(shadowText(element)).not.to.equal('');
      });
      expect(errors).to.deep.equal([]);
      expect(details.map((detail) => detail.code)).to.deep.equal([code]);
      expect(said).to.have.length(1);
      expect(said[0]).to.match(messages).and.not.match(/\.\. /);
    });
  }

  it('shows the page when it is there at the next try', async () => {
    const { url } = await serve({ body: [] }, { body: [wordPressPage(tenSections('7.1'))] });
    const element = put<ServiceArticle>(`<service-article src="${url}"></service-article>`);
    await state(element, 'failed');
    element.shadowRoot?.querySelector('button')?.click();
    await state(element, 'ready');
    expect(texts(element, 'h3')).to.have.length(10);
  });

  it('asks for the page once', async () => {
    const wordPress = await serve(page(tenSections('7.1')));
    const element = put<ServiceArticle>(`<service-article src="${wordPress.url}"></service-article>`);
    await state(element, 'ready');
    expect(await wordPress.requests()).to.have.length(1);
  });
});
