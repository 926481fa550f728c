import { expect } from '@open-wc/testing';
import type { ServiceArticle } from '../../../src/elements/service-article/service-article.ts';
import { elements as messages } from '../../../src/i18n/en/elements.ts';
import type { LoadErrorCode } from '../../../src/json/load-error.ts';
import { expectAccessible } from '../accessibility.ts';
import { service } from '../documents.ts';
import { serve } from '../server/test-server.ts';
import { errorsWhile, heard, put, shadowText, state, withJson } from '../states.ts';

const page = { headers: { 'content-type': 'text/html' }, body: '<h1>Welcome</h1>' };

describe('<service-article>', () => {
  let element: ServiceArticle;

  afterEach(() => element.remove());

  async function shown(markup: string): Promise<ServiceArticle> {
    element = put(markup);
    await state(element, 'ready');
    return element;
  }

  it('shows the article from its address as children that the page reaches', async () => {
    const { url } = await serve({ body: service() });
    const loaded = heard('service-loaded');
    await shown(`<service-article src="${url}"></service-article>`);
    expect(element.querySelector('h2')?.textContent).to.equal('Calm Hands Massage');
    expect([...element.querySelectorAll('h3')].map((heading) => heading.textContent)).to.deep.equal([
      'What it is',
      'What it brings',
    ]);
    expect(document.getElementById('what-it-brings')).to.equal(element.querySelectorAll('section')[1]);
    expect(document.body.innerText).to.include('A slow massage for tired hands.');
    expect(loaded).to.deep.equal([{ slug: 'calm-hands' }]);
  });

  it('keeps the lead-in terms of a list, strong words and links', async () => {
    const { url } = await serve({ body: service() });
    await shown(`<service-article src="${url}"></service-article>`);
    const [first, second] = element.querySelectorAll('li');
    expect(first?.innerHTML).to.include('<strong>');
    expect(first?.textContent).to.equal('Warmth: Hands often feel warmer afterwards.');
    expect(second?.textContent).to.equal('Less grip in the fingers');
    expect(second?.querySelector('strong')?.textContent).to.equal('grip');
    expect(second?.querySelector('a')?.href).to.equal(`${location.origin}/fingers`);
  });

  it('shows the article from inline JSON without a request', async () => {
    const { url, requests } = await serve({ body: service() });
    await shown(withJson('service-article', service({ title: 'Inline' }), `src="${url}"`));
    expect(element.querySelector('h2')?.textContent).to.equal('Inline');
    expect(await requests()).to.have.length(0);
    expect(element.querySelector('script')).to.exist;
  });

  it('shows inline JSON that a framework adds later', async () => {
    element = put('<service-article></service-article>');
    await state(element, 'failed');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(service());
    element.append(script);
    await state(element, 'ready');
    expect(element.querySelector('h2')?.textContent).to.equal('Calm Hands Massage');
  });

  it('resolves links against the clinic’s site when a partner shows the article', async () => {
    const { elsewhere } = await serve({ body: service(), cors: true });
    await shown(`<service-article src="${elsewhere}"></service-article>`);
    expect(element.querySelector<HTMLAnchorElement>('li a')?.href).to.equal(
      `${new URL(elsewhere).origin}/fingers`,
    );
  });

  it('says which language its text is in, and keeps that one’s direction on a page of another', async () => {
    const page = document.documentElement;
    const { lang, dir } = page;
    const sides = () =>
      ['h2', 'section', 'section p'].map((part) => getComputedStyle(element.querySelector(part)!).direction);
    const languages = () => ['h2', 'section'].map((part) => element.querySelector<HTMLElement>(part)!.lang);
    try {
      Object.assign(page, { lang: 'fa', dir: 'rtl' });
      await shown(withJson('service-article', service({ language: 'en-US' })));
      expect(languages()).to.deep.equal(['en-US', 'en-US']);
      expect(sides()).to.deep.equal(['ltr', 'ltr', 'ltr']);
      element.remove();
      Object.assign(page, { lang: 'en', dir: 'ltr' });
      // The first letters are no sign: a Persian title may begin with a Latin name.
      await shown(withJson('service-article', service({ language: 'fa', title: 'MRI چیست؟' })));
      expect(languages()).to.deep.equal(['fa', 'fa']);
      expect(sides()).to.deep.equal(['rtl', 'rtl', 'rtl']);
    } finally {
      Object.assign(page, { lang, dir });
    }
  });

  it('leaves a text that names no language to the page’s', async () => {
    await shown(withJson('service-article', service()));
    for (const part of element.querySelectorAll('h2, section'))
      expect([part.hasAttribute('lang'), part.hasAttribute('dir')]).to.deep.equal([false, false]);
  });

  it('names the first place of publication on a partner’s page', async () => {
    const canonicalUrl = 'https://quiet-street.example/calm-hands';
    await shown(withJson('service-article', service({ canonicalUrl }), 'partner="tidewater"'));
    const link = element.querySelector<HTMLAnchorElement>('footer a');
    expect(link?.textContent).to.equal('First published on quiet-street.example');
    expect(link?.href).to.equal(canonicalUrl);
  });

  it('shows an excerpt with a link to the whole', async () => {
    const canonicalUrl = 'https://quiet-street.example/calm-hands';
    await shown(withJson('service-article', service({ canonicalUrl }), 'syndication="excerpt"'));
    expect(element.querySelectorAll('section')).to.have.length(1);
    expect(element.querySelector('footer')?.textContent).to.include(
      'Read the full article: Calm Hands Massage',
    );
  });

  it('begins at the heading level that the page needs, and at 2 for any other value', async () => {
    await shown(withJson('service-article', service(), 'heading-level="1"'));
    expect(element.querySelector('h1 ~ section > h2')).to.exist;
    element.setAttribute('heading-level', 'javascript');
    await element.updateComplete;
    expect(element.querySelector('h2 ~ section > h3')).to.exist;
  });

  it('keeps room free and says that it loads', async () => {
    const slow = await serve({ body: service(), hanging: true });
    element = put(`<service-article src="${slow.url}"></service-article>`);
    await state(element, 'loading');
    expect(element.offsetHeight).to.be.at.least(innerHeight);
    expect(element.shadowRoot?.querySelector('[role="status"]')?.textContent).to.include('Loading');
    await expectAccessible(element);
    await slow.release();
    await state(element, 'ready');
    await expectAccessible(element);
  });

  it('says that an article without sections is empty', async () => {
    element = put(withJson('service-article', service({ sections: [] })));
    await state(element, 'empty');
    expect(shadowText(element)).to.include('Nothing to show here yet.');
    await expectAccessible(element);
  });

  it('keeps the fallback text when the article cannot be loaded, and drops it when it can', async () => {
    const { url } = await serve({ status: 404 }, { body: service() });
    element = put(`<service-article src="${url}"><p>Call us about hands.</p></service-article>`);
    await state(element, 'failed');
    expect(element.innerText).to.include('Call us about hands.');
    expect(element.offsetHeight, 'empty space').to.be.below(innerHeight / 2);
    await expectAccessible(element);
    element.shadowRoot?.querySelector('button')?.click();
    await state(element, 'ready');
    expect(element.innerText).not.to.include('Call us about hands.');
  });

  it('loads again when its address changes', async () => {
    const first = await serve({ body: service() });
    const second = await serve({ body: service({ title: 'Second' }) });
    await shown(`<service-article src="${first.url}"></service-article>`);
    element.src = second.url;
    await element.updateComplete;
    await state(element, 'ready');
    expect(element.querySelector('h2')?.textContent).to.equal('Second');
    expect(element.querySelectorAll('h2')).to.have.length(1);
  });

  it('never lets a late answer replace a newer one', async () => {
    const late = await serve({ body: service({ title: 'Late' }), hanging: true });
    const newer = await serve({ body: service({ title: 'Newer' }) });
    const failures = heard('service-failed');
    element = put(`<service-article src="${late.url}"></service-article>`);
    await late.waitFor('arrived');
    element.src = newer.url;
    await state(element, 'ready');
    await late.release();
    await late.waitFor('aborted');
    expect(element.querySelector('h2')?.textContent).to.equal('Newer');
    expect(failures).to.have.length(0);
  });

  it('asks only once when it is moved while it loads', async () => {
    const slow = await serve({ body: service(), hanging: true });
    const place = document.body.appendChild(document.createElement('div'));
    element = put(`<service-article src="${slow.url}"></service-article>`);
    await slow.waitFor('arrived');
    place.append(element);
    await slow.release();
    await state(element, 'ready');
    expect(await slow.requests()).to.have.length(1);
    place.remove();
  });

  it('aborts its request when it is removed, and reports no failure', async () => {
    const slow = await serve({ body: service(), hanging: true });
    const failures = heard('service-failed');
    element = put(`<service-article src="${slow.url}"></service-article>`);
    await slow.waitFor('arrived');
    element.remove();
    await slow.waitFor('aborted');
    expect(failures).to.have.length(0);
    await slow.release();
    document.body.append(element);
    await state(element, 'ready');
  });

  const issues: [string, LoadErrorCode, () => Promise<string>][] = [
    ['nothing is at the address', 'not-found', async () => (await serve({ status: 404, ...page })).url],
    ['the host has an error', 'http-error', async () => (await serve({ status: 500 })).url],
    ['a page comes instead of JSON', 'html-instead-of-json', async () => (await serve(page)).url],
    [
      'the JSON ends too early',
      'truncated',
      async () => (await serve({ body: '{"contract":1,"slug":"a' })).url,
    ],
    [
      'the connection breaks off',
      'unreachable',
      async () => (await serve({ body: service(), truncated: true })).url,
    ],
    ['there is no JSON', 'not-json', async () => (await serve({ body: 'soon' })).url],
    ['the file is too large', 'too-large', async () => (await serve({ bytes: 5_000_000 })).url],
    [
      'the other origin does not allow it',
      'cross-origin-refused',
      async () => (await serve({ body: service() })).elsewhere,
    ],
    ['the host is not there', 'unreachable', async () => (await serve({ dropped: true })).url],
    [
      'the file is of a newer contract',
      'newer-contract',
      async () => (await serve({ body: { contract: 2 } })).url,
    ],
    [
      'a value has the wrong type',
      'invalid',
      async () => (await serve({ body: { ...service(), title: 7 } })).url,
    ],
    ['a heading is missing', 'invalid', async () => (await serve({ body: withoutHeading() })).url],
    [
      'a link is a script',
      'invalid',
      async () => (await serve({ body: withLink('java\nscript:alert(1)') })).url,
    ],
    ['the address is a script', 'bad-url', () => Promise.resolve('javascript:alert(1)')],
    ['there is no address', 'no-source', () => Promise.resolve('')],
  ];

  for (const [what, code, url] of issues) {
    it(`says so, and leaves the page unharmed, when ${what}`, async () => {
      const address = await url();
      const failures = heard('service-failed') as { code: string }[];
      const errors = await errorsWhile(async () => {
        element = put('<service-article></service-article>');
        element.src = address;
        await state(element, 'failed');
      });
      expect(failures.at(-1)?.code).to.equal(code);
      expect(shadowText(element)).to.match(/\w.*Try again/);
      expect(errors).to.deep.equal([]);
      expect(element.querySelector('h2')).to.equal(null);
    });
  }

  it('says for each way of failing what the reader can do', async () => {
    const codes = new Set(issues.map(([, code]) => code));
    for (const code of codes) {
      const [, , url] = issues.find(([, candidate]) => candidate === code)!;
      const address = await url();
      element = put('<service-article></service-article>');
      element.src = address;
      await state(element, 'failed');
      expect(shadowText(element), code).to.equal(`${messages[code]} ${messages.retry}`);
      element.remove();
    }
  });
});

function withoutHeading(): unknown {
  const document = service();
  Reflect.deleteProperty(document.sections[0]!, 'heading');
  return document;
}

function withLink(href: string): unknown {
  const blocks = [{ type: 'paragraph' as const, text: [{ text: 'press', href }] }];
  return service({ sections: [{ id: 'a', heading: 'A', blocks }] });
}
