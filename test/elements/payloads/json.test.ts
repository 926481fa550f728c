import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { service } from '../documents.ts';
import { serve } from '../server/test-server.ts';
import { put } from '../states.ts';
import { issuesIn, skeleton, type Known } from './audit.ts';
import { article, renderAll, expectHarmless, form, knownNames, related } from './rendering.ts';
import {
  addressPlaces,
  richClinic,
  richIndex,
  richService,
  withAddress,
  withPollutedKeys,
  withWords,
} from './hostile-documents.ts';
import { watchEachTest } from './page.ts';
import { ADDRESSES, MARKUP, NULL_BYTES, PARSED_AWAY, TAKEN_NAMES, TEXTS } from './payloads.ts';
import { waitUntil } from '../wait-until.ts';

const WORDS = Object.entries({ ...MARKUP, ...PARSED_AWAY, ...NULL_BYTES, ...TEXTS });
const DOCUMENTS = [
  ['a service', richService, article],
  ['an index of services', richIndex, related],
  ['a clinic', richClinic, form],
] as const;

describe('hostile JSON', () => {
  const watch = watchEachTest();
  let known: Known;

  before(async () => {
    known = await knownNames();
  });

  it('is detected by these tests if it runs, loads a resource or remains in the DOM', async () => {
    const holder = document.createElement('div');
    holder.innerHTML = watch.arm(
      `${MARKUP['event handler of a picture']}<img src="https://evil.example/harm.png"><a href="java\nscript:harm()">x</a>`,
    );
    document.body.append(holder);
    const seen = () =>
      watch.expectCalm().then(
        () => undefined,
        (error: Error & { actual: { ran: number; requests: string[] } }) => error.actual,
      );
    await waitUntil(async () => {
      const { ran, requests } = (await seen()) ?? {};
      return ran === 1 && requests?.join() === '/harm.png';
    }, 'the handler ran once and the picture was requested');
    expect(issuesIn(holder, known).join()).to.match(/a handler.*not safe/);
  });

  for (const [what, benign, markup] of DOCUMENTS) {
    it(`is rendered as text in every text of ${what}`, async () => {
      const [plain, ...rendered] = await renderAll([
        markup(withWords(benign(), 'Words')),
        ...WORDS.map(([, payload]) => markup(withWords(benign(), watch.arm(payload)))),
      ]);
      expect(plain?.dataset.state).to.equal('ready');
      expectHarmless(
        rendered.map((element, index) => [WORDS[index]![0], element]),
        known,
      );
      const others = rendered.filter((element) => bones(element) !== bones(plain!));
      expect(others.map((element) => WORDS[rendered.indexOf(element)]?.[0])).to.deep.equal([]);
      await watch.expectCalm();
    });

    it(`renders no unsafe URL in any address of ${what}`, async () => {
      const places = addressPlaces(benign()).filter((place) => !/services\.[1-9]/.test(place));
      const cases = places.flatMap((place) => ADDRESSES.map((address) => ({ place, address })));
      const rendered = await renderAll(
        cases.map(({ place, address }) => markup(withAddress(benign(), place, address))),
      );
      expectHarmless(
        rendered.map((element, index) => [JSON.stringify(cases[index]), element]),
        known,
      );
      const shown = cases.filter((_, index) => rendered[index]?.dataset.state !== 'failed');
      expect(shown.filter(({ address }) => !isForPages(address))).to.deep.equal([]);
      await watch.expectCalm();
    });

    it(`pollutes no prototype by the keys of ${what}`, async () => {
      const [plain, rendered] = await renderAll([markup(benign()), markup(withPollutedKeys(benign()))]);
      expectHarmless([['keys', rendered!]], known);
      expect(bones(rendered!)).to.equal(bones(plain!));
      await watch.expectCalm();
    });
  }

  it('is rendered as text when it is loaded from an address', async () => {
    const served = await Promise.all(
      WORDS.map(([, payload]) => serve({ body: withWords(richService(), watch.arm(payload)) })),
    );
    const rendered = await renderAll(
      served.map(({ url }) => `<service-article src="${url}"></service-article>`),
    );
    const failed = rendered.flatMap(({ dataset }, index) =>
      dataset.state === 'ready' ? [] : [WORDS[index]![0]],
    );
    expect(failed).to.deep.equal([]);
    expectHarmless(
      rendered.map((element, index) => [WORDS[index]![0], element]),
      known,
    );
    await watch.expectCalm();
  });

  it('closes no script element in the JSON-LD, also when the HTML is parsed again', async () => {
    for (const [name, payload] of WORDS) {
      expect(description()?.textContent, `before ${name}`).to.equal(undefined);
      const element = put<LitElement>(inlineAlone(withWords(richService(), watch.arm(payload))));
      await waitUntil(description, `${name}: nothing was described`, { interval: 5, timeout: 8000 });
      await element.updateComplete;
      const script = description()!;
      const again = new DOMParser().parseFromString(
        `<head>${script.outerHTML}</head><p>after</p>`,
        'text/html',
      );
      expect(again.querySelectorAll('*:not(html, head, body)').length, name).to.equal(2);
      expect(JSON.parse(script.textContent), name).to.have.property('@graph');
      element.remove();
    }
    await watch.expectCalm();
  });

  it('clobbers no property of the document or of an element by the ids of sections', async () => {
    const sections = TAKEN_NAMES.map((id) => ({ ...service().sections[0]!, id }));
    const rendered = await renderAll([article(service({ sections }))]);
    expect(rendered[0]?.dataset.state).to.equal('ready');
    expect(rendered[0]?.querySelectorAll('section')).to.have.length(TAKEN_NAMES.length);
    await watch.expectCalm();
  });

  it('is invalid when an id is no identifier', async () => {
    const ids = ['__proto__', 'toString', 'a b', '"><script>harm()</script>', 'x" onclick="harm()'];
    const rendered = await renderAll(
      ids.map((id) => article(service({ sections: [{ ...service().sections[0]!, id }] }))),
    );
    expect(rendered.map(({ dataset }) => dataset.state)).to.deep.equal(ids.map(() => 'failed'));
    await watch.expectCalm();
  });

  it('is never requested from an unsafe URL in any attribute', async () => {
    const unsafe = ADDRESSES.filter((address) => !isForPages(address));
    const tags = [
      '<service-article src></service-article>',
      '<related-services src></related-services>',
      '<consultation-form action="/consultations" clinic></consultation-form>',
    ];
    const rendered = tags.flatMap((tag) =>
      unsafe.map((address) => {
        const element = put<LitElement>(tag);
        element.setAttribute(tag.includes('clinic></') ? 'clinic' : 'src', address);
        return element;
      }),
    );
    await renderAll([]);
    for (const element of rendered) await element.updateComplete;
    await watch.expectCalm();
    const shares = unsafe.map((address) => {
      const element = put<LitElement>('<share-links></share-links>');
      element.setAttribute('url', address);
      return element;
    });
    const sends = unsafe.map((address) => {
      const element = put<LitElement>(form(richClinic()));
      element.setAttribute('action', address);
      return element;
    });
    for (const element of [...shares, ...sends]) await element.updateComplete;
    await watch.expectCalm();
    const addresses = [...shares, ...sends, ...rendered].flatMap(({ shadowRoot }) => [
      ...shadowRoot!.querySelectorAll('[href], [action], [formaction]'),
    ]);
    const bad = addresses.filter((element) =>
      ['href', 'action', 'formaction'].some((name) => {
        const value = element.getAttribute(name);
        return value !== null && !/^(https?|mailto|tel|sms):$/.test(new URL(value, location.href).protocol);
      }),
    );
    expect(bad.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  });

  const bones = (element: LitElement) => `${skeleton(element)}\n--\n${skeleton(element.shadowRoot!)}`;
  const description = () => document.head.querySelector('script[type="application/ld+json"]');
  const inlineAlone = (document: unknown) => article(document).replace('partner="gym"', '');

  /** As the browser itself reads it. */
  function isForPages(address: string): boolean {
    return /^(https?|mailto|tel|sms):$/.test(new URL(address, location.href).protocol);
  }
});
