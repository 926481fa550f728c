import { expect } from '@open-wc/testing';
import type { Clinic } from '../../../src/clinic/schema.ts';
import { expectAccessible } from '../accessibility.ts';
import { press, setViewport } from '../browser.ts';
import { clinic } from '../documents.ts';
import type { Visit } from '../server/receiver-pages.ts';
import { received } from '../server/test-server.ts';
import { clippedText } from './checks/clipped-text.ts';
import { focused } from './checks/composed-tree.ts';
import { focusRingFaults } from './checks/focus-ring.ts';
import { sideways } from './checks/sideways.ts';
import { againstReading, expectedStops, stopNames } from './checks/tab-walk.ts';
import { smallTargets } from './checks/targets.ts';
import { spaceOut } from './checks/text-spacing.ts';
import { expectNone } from './expect-none.ts';
import { bringLanguages, dressPage, LANGUAGES_OF_PAGES, undressPage, type PageLanguage } from './pages.ts';

/** Tuesday, ten in the morning in Los Angeles. */
const NOW = Date.parse('2026-11-24T18:00:00Z');
const SIGN_IN = '/staff/sign-in';
const TIME = '2026-11-25T09:00/12:00[America/Los_Angeles]';
const ANA = { name: 'Ana Ruiz', contactBy: 'phone', phone: '(202) 555-0147', callWindow: TIME };

/** A clinic that asks for everything a form can ask. */
const CLINIC: Clinic = clinic({
  url: 'https://quiet-street.example',
  timeZone: 'America/Los_Angeles',
  hours: { tuesday: [['09:00', '18:00']], wednesday: [['09:00', '12:00']] },
  privacyUrl: 'https://quiet-street.example/privacy',
  offerDisclosure: 'The first visit is free for new patients.',
  form: { message: true, consents: [{ id: 'news', text: 'Send me news of the clinic' }] },
});

/** Each page by what a visitor does to get it; what was sent before is on the receiver’s disk. */
const PATIENT_PAGES: Record<string, (locale: string) => Visit> = {
  'the empty form': (locale) => ({ path: `/consultations?lang=${locale}` }),
  'the form with nothing filled in': (locale) => ({ path: '/consultations', fields: { locale } }),
  'the form with every answer wrong': (locale) => ({
    path: '/consultations',
    fields: { ...ANA, locale, name: '', phone: 'call me', message: 'long '.repeat(250) },
  }),
  'the confirmation of a call': (locale) => ({ path: '/consultations', fields: { ...ANA, locale } }),
  'the confirmation of an email': (locale) => ({
    path: '/consultations',
    fields: { locale, name: 'Ana Ruiz', contactBy: 'email', email: 'ana@example.com' },
  }),
  'what turns a stranger’s page away': (locale) => ({
    path: '/consultations',
    fields: { ...ANA, locale },
    headers: { Origin: 'https://stranger.example', 'Accept-Language': locale },
  }),
};

const STAFF_PAGES: Record<string, Visit> = {
  'the sign-in': { path: SIGN_IN },
  'the sign-in after a wrong password': { path: SIGN_IN, fields: { password: 'open sesame' } },
  'the empty call list': { path: SIGN_IN, fields: { password: 'correct horse battery' } },
  'a request': {
    path: '/consultations',
    fields: { ...ANA, callWindow: 'any', message: 'My hands are cold.' },
  },
  'a request that is suspected': { path: '/consultations', fields: { ...ANA, name: 'www.cheap.example' } },
  'the call list': { path: '/staff' },
};

interface Shown {
  name: string;
  page: PageLanguage;
}

const english = LANGUAGES_OF_PAGES[0]!;
const ALL: readonly Shown[] = [
  ...LANGUAGES_OF_PAGES.flatMap((page) => Object.keys(PATIENT_PAGES).map((name) => ({ name, page }))),
  ...Object.keys(STAFF_PAGES)
    .filter((name) => !name.startsWith('a request'))
    .map((name) => ({ name, page: english })),
];

describe('the receiver’s own pages', () => {
  const texts = new Map<string, string>();
  const sheet = new CSSStyleSheet();
  let styles: Record<string, string> = {};
  const key = ({ name, page }: Shown) => `${page.language} ${name}`;

  before(async () => {
    await bringLanguages();
    for (const page of LANGUAGES_OF_PAGES) {
      const isFirst = page === english;
      const visits = new Map<string, Visit>(isFirst ? Object.entries(STAFF_PAGES) : []);
      for (const [name, visit] of Object.entries(PATIENT_PAGES)) visits.set(name, visit(page.language));
      const sent = await received(CLINIC, NOW, [...visits.values()]);
      [...visits.keys()].forEach((name, index) => texts.set(key({ name, page }), sent.pages[index]!));
      styles = sent.styles;
    }
    document.adoptedStyleSheets.push(sheet);
  });

  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  afterEach(async () => {
    undressPage();
    document.documentElement.style.fontSize = '';
    document.body.replaceChildren();
    await setViewport({ width: 800, height: 600 });
  });

  /** Puts what the receiver sent in the place of the page. */
  function show(shown: Shown, scheme = 'light'): HTMLElement {
    const sent = new DOMParser().parseFromString(texts.get(key(shown))!, 'text/html');
    const { lang, dir } = sent.documentElement;
    dressPage({ name: scheme, css: `html { color-scheme: ${scheme} }` }, {
      language: lang,
      direction: dir,
    } as PageLanguage);
    document.title = sent.title;
    const named = [...sent.querySelectorAll('link[rel="stylesheet"]')].map((link) =>
      link.getAttribute('href')!,
    );
    sheet.replaceSync(named.map((path) => styles[path]!).join('\n'));
    document.body.replaceChildren(...sent.body.childNodes);
    // What is folded away is looked at too.
    for (const details of document.querySelectorAll('details')) details.open = true;
    document.querySelector<HTMLInputElement>('[value="choose"]')?.click();
    return document.body;
  }

  for (const shown of ALL) {
    describe(`${shown.name} in “${shown.page.language}”`, () => {
      it('says its language and direction, and has a title and one heading of the first level', () => {
        const page = show(shown);
        const { lang, dir } = document.documentElement;
        expect([lang, dir]).to.deep.equal([shown.page.language, shown.page.direction]);
        expect(document.title).not.to.equal('');
        expect(page.querySelectorAll('h1')).to.have.length(1);
      });

      it('meets WCAG 2.2 AA as axe can judge it, in light and in dark', async () => {
        for (const scheme of ['light', 'dark']) await expectAccessible(show(shown, scheme));
      });

      it('needs no scrolling sideways and cuts nothing off in a window of 320 pixels, spaced out or twice as large', async () => {
        await setViewport({ width: 320, height: 480 });
        const page = show(shown);
        expectNone([...sideways(page), ...clippedText(page)], 'as it is');
        const undo = spaceOut(page);
        expectNone([...sideways(page), ...clippedText(page)], 'spaced out');
        undo();
        await setViewport({ width: 800, height: 600 });
        document.documentElement.style.fontSize = '200%';
        expectNone([...sideways(page), ...clippedText(page)], 'twice as large');
      });

      it('has targets of 44 pixels', async () => {
        expectNone(smallTargets(show(shown)), 'wide');
        await setViewport({ width: 320, height: 480 });
        expectNone(smallTargets(document.body), 'narrow');
      });

      it('is walked through by keyboard in the order that is seen, with a ring around what has the focus', async () => {
        const page = show(shown);
        const expected = expectedStops(page);
        const [before, after] = [document.createElement('button'), document.createElement('button')];
        page.prepend(before);
        page.append(after);
        before.focus();
        const stops: Element[] = [];
        for (await press('Tab'); focused() !== after; await press('Tab')) {
          expectNone(focusRingFaults(focused()!));
          stops.push(focused()!);
        }
        expect(stopNames(stops)).to.deep.equal(expected);
        expectNone(againstReading(stops, shown.page.direction));
      });
    });
  }

  it('lead from the summary to each field that it names', () => {
    for (const page of LANGUAGES_OF_PAGES) {
      const shown = { name: 'the form with every answer wrong', page };
      const links = [...show(shown).querySelectorAll<HTMLAnchorElement>('[part="summary"] a')];
      expect(links).to.have.length(3);
      for (const link of links) {
        const field = document.querySelector<HTMLInputElement>(link.hash)!;
        expect(field.matches('input, textarea')).to.equal(true);
        const described = field.getAttribute('aria-describedby')!.split(' ');
        const said = described.map((id) => document.getElementById(id)!.textContent.trim()).join(' ');
        expect(said).to.contain(link.textContent.trim());
        expect(field.getAttribute('aria-invalid')).to.equal('true');
      }
      expect(document.title).to.match(/^(Error|خطا): /);
    }
  });
});
