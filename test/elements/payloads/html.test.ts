import { expect } from '@open-wc/testing';
import '../../../src/chunks/wordpress.ts';
import { parseInertly } from '../../../src/chunks/parse-inertly.ts';
import { fromHast } from '../../../src/convert/hast/from-hast.ts';
import { toService } from '../../../src/convert/service/to-service.ts';
import { imported, serve } from '../server/test-server.ts';
import { wordPressPage } from '../wordpress/answers.ts';
import type { Known } from './audit.ts';
import { article, renderAll, expectHarmless, knownNames } from './rendering.ts';
import { watchEachTest } from './page.ts';
import { ADDRESSES, MARKUP, NULL_BYTES, PARSED_AWAY, TEXTS } from './payloads.ts';

const PAYLOADS = Object.entries({ ...MARKUP, ...PARSED_AWAY, ...NULL_BYTES, ...TEXTS });
const NAMES = PAYLOADS.map(([name]) => name);
const START = 'The neck carries the head all day.';

/** The payload where an article's text is, after a section that must stay. */
const content = (payload: string) =>
  `<h2>What Helps</h2><p>${START}</p><h2>What Does Not</h2><p>Words before it.</p>${payload}<p>Words after it.</p>`;

describe('hostile HTML', () => {
  const watch = watchEachTest();
  let known: Known;

  before(async () => {
    known = await knownNames();
  });

  async function expectShown(markups: string[], names = NAMES): Promise<void> {
    const rendered = await renderAll(markups);
    const failed = rendered.flatMap(({ dataset }, index) =>
      dataset.state === 'ready' ? [] : [names[index]],
    );
    expect(failed).to.deep.equal([]);
    expectHarmless(
      rendered.map((element, index) => [names[index]!, element]),
      known,
    );
    const lost = rendered.flatMap((element, index) =>
      element.querySelector('section > p')?.textContent === START ? [] : [names[index]],
    );
    expect(lost).to.deep.equal([]);
    await watch.expectCalm();
  }

  it('runs and loads nothing while the browser parses it', async () => {
    for (const [, payload] of PAYLOADS) parseInertly(watch.arm(content(payload)));
    await watch.expectCalm();
  });

  it('becomes a harmless article when a browser parses it', async () => {
    const services = PAYLOADS.map(([, payload]) =>
      toService(fromHast(parseInertly(watch.arm(content(payload))), { title: 'Neck Care' })),
    );
    await expectShown(services.map(article));
  });

  it('becomes a harmless article when it is imported', async () => {
    const pages = PAYLOADS.map(
      ([, payload]) =>
        `<!doctype html><html lang="en"><head><title>Neck Care</title></head><body><article><h1>Neck Care</h1>${content(watch.arm(payload))}</article></body></html>`,
    );
    await expectShown((await imported('html', pages)).map(article));
  });

  it('becomes a harmless article when it is imported from Markdown', async () => {
    const pages = PAYLOADS.map(
      ([, payload]) =>
        `# Neck Care\n\n## What Helps\n\n${START}\n\n## What Does Not\n\n${watch.arm(payload)}\n\nWords after it.\n`,
    );
    await expectShown((await imported('markdown', pages)).map(article));
  });

  const hostilePage = (payload: string) =>
    wordPressPage(content(payload), '7.1', {
      slug: payload,
      link: payload,
      lang: payload,
      title: { rendered: `Neck Care ${payload}` },
      excerpt: { rendered: `<p>In short. ${payload}</p>` },
      guid: { rendered: payload },
      modified: payload,
      _embedded: {
        author: [{ name: payload, url: payload, link: payload }],
        'wp:featuredmedia': [{ source_url: payload, alt_text: payload }],
      },
    });

  it('becomes a harmless article when it is loaded from WordPress', async () => {
    const served = await Promise.all(
      PAYLOADS.map(([, payload]) => serve({ body: [hostilePage(watch.arm(payload))] })),
    );
    await expectShown(served.map(({ url }) => `<service-article src="${url}"></service-article>`));
  });

  it('becomes a harmless article when it is imported from WordPress', async () => {
    const pages = PAYLOADS.map(([, payload]) => JSON.stringify([hostilePage(watch.arm(payload))]));
    await expectShown((await imported('wordpress', pages)).map(article));
  });

  it('renders no unsafe URL of a WordPress page, its links or its pictures', async () => {
    const page = (address: string) =>
      wordPressPage(content(''), '7.1', { link: address, content: { rendered: content(linked(address)) } });
    const served = await Promise.all(ADDRESSES.map((address) => serve({ body: [page(address)] })));
    await expectShown(
      served.map(
        ({ url }) => `<service-article src="${url}" syndication="full" partner="gym"></service-article>`,
      ),
      ADDRESSES.map((address) => JSON.stringify(address)),
    );
  });

  it('pollutes no prototype by the keys of a WordPress response', async () => {
    const keys = '"__proto__":{"harmed":true},"constructor":{"prototype":{"harmed":true}},';
    const body = JSON.stringify([wordPressPage(content(''))]).replace(/\{(?=")/g, `{${keys}`);
    const { url } = await serve({ body });
    await expectShown([`<service-article src="${url}"></service-article>`], ['keys']);
  });

  /** A link, a picture and a quote of an address, as its text is written within an attribute. */
  function linked(address: string): string {
    const written = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<p><a href="${written}">words</a></p><p><img src="${written}" width="1" height="1" alt=""></p><blockquote cite="${written}"><p>Words.</p></blockquote>`;
  }
});
