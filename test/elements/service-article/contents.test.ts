import { expect } from '@open-wc/testing';
import type { ServiceArticle } from '../../../src/elements/service-article/service-article.ts';
import { expectAccessible } from '../accessibility.ts';
import { clippedText } from '../accessibility/checks/clipped-text.ts';
import { accessibleName } from '../accessibility/checks/names.ts';
import { sideways } from '../accessibility/checks/sideways.ts';
import { expectedStops, stopNames, walk } from '../accessibility/checks/tab-walk.ts';
import { smallTargets } from '../accessibility/checks/targets.ts';
import { expectNone } from '../accessibility/expect-none.ts';
import {
  bringLanguages,
  dressPage,
  LANGUAGES_OF_PAGES,
  THEMES,
  undressPage,
} from '../accessibility/pages.ts';
import { setViewport } from '../browser.ts';
import { linkTo, longArticle, navOf, openList, shown } from './article.ts';
import { waitUntil } from '../wait-until.ts';

const PERSIAN = { language: 'fa', title: 'ماساژ' } as const;

function timeOf(element: ServiceArticle): HTMLElement {
  return element.shadowRoot!.querySelector<HTMLElement>('[part="reading-time"]')!;
}

function marked(element: ServiceArticle): string[] {
  return [...element.shadowRoot!.querySelectorAll('[aria-current="location"]')].map((link) =>
    link.textContent.trim(),
  );
}

async function isMarked(element: ServiceArticle, ...names: string[]): Promise<void> {
  const there = () => marked(element).join() === names.join();
  await waitUntil(there, `“${names.join()}” was never marked`, { interval: 5 });
}

describe('the contents list of <service-article>', () => {
  before(bringLanguages);

  afterEach(async () => {
    undressPage();
    document.documentElement.style.fontSize = '';
    document.body.replaceChildren();
    window.scrollTo(0, 0);
    await setViewport({ width: 800, height: 600 });
  });

  it('names every section by its heading, between the title and the text', async () => {
    const element = await shown(longArticle(4));
    const links = [...navOf(element)!.querySelectorAll('a')];
    expect(links.map((link) => [link.getAttribute('href'), link.textContent.trim()])).to.deep.equal([
      ['#part-1', 'Part 1'],
      ['#part-2', 'Part 2'],
      ['#part-3', 'Part 3'],
      ['#part-4', 'Part 4'],
    ]);
    expect(accessibleName(navOf(element)!)).to.equal('On this page');
    const [title, nav, text] = [
      element.querySelector('h2'),
      navOf(element),
      element.querySelector('section'),
    ].map((part) => part!.getBoundingClientRect());
    expect(title!.bottom).to.be.at.most(nav!.top);
    expect(nav!.bottom).to.be.at.most(text!.top);
  });

  it('is left out where a page shows fewer than three sections', async () => {
    expect(navOf(await shown(longArticle(2)))).to.equal(null);
    expect(navOf(await shown(longArticle(8), 'syndication="excerpt"'))).to.equal(null);
  });

  it('goes with the article: it follows another one, and an excerpt', async () => {
    const element = await shown(longArticle(3));
    element.syndication = 'excerpt';
    await element.updateComplete;
    expect(navOf(element)).to.equal(null);
    element.syndication = 'full';
    await element.updateComplete;
    expect(navOf(element)!.querySelectorAll('a')).to.have.length(3);
  });

  it('says how long it takes to read the shown sections', async () => {
    const element = await shown(longArticle(10, {}, 80));
    expect(timeOf(element).textContent.trim()).to.equal('Reading time: 10 min');
    element.syndication = 'excerpt';
    await element.updateComplete;
    expect(timeOf(element).textContent.trim()).to.equal('Reading time: 1 min');
  });

  it('speaks the page’s language around headings that keep the article’s', async () => {
    dressPage(THEMES[0]!, { language: 'en', direction: 'ltr' });
    const fa = longArticle(3, PERSIAN);
    fa.sections.forEach((section, index) => (section.heading = ['دست‌ها', 'روش‌ها', 'خانه'][index]!));
    const element = await shown(fa);
    const [heading, list] = ['#contents', 'ul'].map((selector) =>
      navOf(element)!.querySelector<HTMLElement>(selector)!,
    );
    expect([heading!.lang, heading!.dir]).to.deep.equal(['en', 'ltr']);
    expect([list!.lang, getComputedStyle(list!).direction]).to.deep.equal(['fa', 'rtl']);
    expect([timeOf(element).lang, timeOf(element).dir]).to.deep.equal(['en', 'ltr']);
  });

  it('is said in every language of the page', async () => {
    const spoken = new Map<string, string>();
    for (const page of LANGUAGES_OF_PAGES) {
      dressPage(THEMES[0]!, page);
      const element = await shown(longArticle(3));
      spoken.set(page.language, accessibleName(navOf(element)!));
      expect(getComputedStyle(timeOf(element)).direction).to.equal(page.direction);
      element.remove();
    }
    expect(Object.fromEntries(spoken)).to.deep.equal({
      en: 'On this page',
      es: 'En esta página',
      fa: 'در این صفحه',
    });
  });

  describe('while a patient reads', () => {
    it('marks the section that is being read, and no other', async () => {
      const element = await shown(longArticle(5));
      element.querySelector('#part-3')!.scrollIntoView();
      await isMarked(element, 'Part 3');
      element.querySelector('#part-2')!.scrollIntoView();
      await isMarked(element, 'Part 2');
    });

    it('marks the section that a link led to, however short it is', async () => {
      const element = await shown(longArticle(30, {}, 1));
      linkTo(element, '#part-7').click();
      await isMarked(element, 'Part 7');
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('marks nothing once the article is read', async () => {
      const element = await shown(longArticle(4));
      const below = document.body.appendChild(document.createElement('div'));
      below.style.blockSize = '3000px';
      element.querySelector('#part-1')!.scrollIntoView();
      await isMarked(element, 'Part 1');
      window.scrollTo(0, document.documentElement.scrollHeight);
      await isMarked(element);
    });

    it('goes on after the element was moved to another place', async () => {
      const element = await shown(longArticle(4));
      document.body.appendChild(document.createElement('div')).append(element);
      element.querySelector('#part-4')!.scrollIntoView();
      element.querySelector('#part-3')!.scrollIntoView();
      await isMarked(element, 'Part 3');
    });

    it('stops watching when the element is taken away', async () => {
      const watching = new Set<IntersectionObserver>();
      const Native = window.IntersectionObserver;
      window.IntersectionObserver = class extends Native {
        override observe(target: Element): void {
          watching.add(this);
          super.observe(target);
        }
        override disconnect(): void {
          watching.delete(this);
          super.disconnect();
        }
      };
      const element = await shown(longArticle(4));
      expect(watching.size).to.equal(1);
      element.requestUpdate();
      await element.updateComplete;
      expect(watching.size).to.equal(1);
      element.remove();
      window.IntersectionObserver = Native;
      expect(watching.size).to.equal(0);
    });

    it('is a plain list in a browser without IntersectionObserver', async () => {
      const Native = window.IntersectionObserver;
      Reflect.deleteProperty(window, 'IntersectionObserver');
      const element = await shown(longArticle(4));
      window.IntersectionObserver = Native;
      expect(navOf(element)!.querySelectorAll('a')).to.have.length(4);
      expect(marked(element)).to.deep.equal([]);
    });
  });

  describe('beside the text', () => {
    it('is open there, and closed where it would push the text away', async () => {
      const open = (element: ServiceArticle) => navOf(element)!.querySelector('details')!.open;
      await setViewport({ width: 1280, height: 800 });
      const wide = await shown(longArticle(6));
      expect(open(wide)).to.equal(true);
      wide.remove();
      await setViewport({ width: 390, height: 800 });
      expect(open(await shown(longArticle(6)))).to.equal(false);
    });

    it('stays closed once the reader has closed it', async () => {
      await setViewport({ width: 1280, height: 800 });
      const element = await shown(longArticle(6));
      navOf(element)!.querySelector('summary')!.click();
      element.requestUpdate();
      await element.updateComplete;
      expect(navOf(element)!.querySelector('details')!.open).to.equal(false);
    });

    it('is beside the text, and stays in sight while it is read', async () => {
      await setViewport({ width: 1280, height: 800 });
      const element = await shown(longArticle(6));
      const text = element.querySelector('section')!;
      expect(navOf(element)!.getBoundingClientRect().left).to.be.above(text.getBoundingClientRect().right);
      element.querySelector('#part-5')!.scrollIntoView();
      expect(navOf(element)!.getBoundingClientRect().top).to.be.within(0, 200);
      expectNone(sideways(element));
    });

    it('is on the other side where a page runs from right to left', async () => {
      await setViewport({ width: 1280, height: 800 });
      dressPage(THEMES[0]!, { language: 'fa', direction: 'rtl' });
      const element = await shown(longArticle(6));
      const text = element.querySelector('section')!.getBoundingClientRect();
      expect(navOf(element)!.getBoundingClientRect().right).to.be.below(text.left);
    });

    it('goes by the room that the element has, not by the window’s', async () => {
      await setViewport({ width: 1280, height: 800 });
      const narrow = document.body.appendChild(document.createElement('div'));
      narrow.style.inlineSize = '600px';
      const element = await shown(longArticle(6));
      narrow.append(element);
      await element.updateComplete;
      const text = element.querySelector('section')!;
      expect(navOf(element)!.getBoundingClientRect().bottom).to.be.at.most(text.getBoundingClientRect().top);
      const [nav] = [navOf(element)!.getBoundingClientRect()];
      element.querySelector('#part-5')!.scrollIntoView();
      expect(navOf(element)!.getBoundingClientRect().bottom, 'over the text').to.be.below(nav.bottom);
      expect(navOf(element)!.getBoundingClientRect().bottom).to.be.below(0);
    });

    it('keeps its width in a page that lays it out by its content', async () => {
      await setViewport({ width: 1280, height: 800 });
      document.body.innerHTML = '<div style="display: flex"></div>';
      const element = await shown(longArticle(4));
      document.body.firstElementChild!.append(element);
      await element.updateComplete;
      expect(element.offsetWidth).to.be.above(500);
    });
  });

  it('shows a part of a long list, and scrolls it to the section that is read', async () => {
    const element = await shown(longArticle(60, {}, 10));
    openList(element);
    const nav = navOf(element)!;
    expect(nav.clientHeight).to.be.at.most(0.6 * window.innerHeight + 1);
    expect(nav.scrollHeight).to.be.above(nav.clientHeight * 2);
    element.querySelector('#part-40')!.scrollIntoView();
    await isMarked(element, 'Part 40');
    const [link, box] = [linkTo(element, '#part-40'), nav].map((part) => part.getBoundingClientRect());
    expect(link!.top).to.be.at.least(box!.top);
    expect(link!.bottom).to.be.at.most(box!.bottom);
  });

  it('does not scroll a long list while the reader is choosing from it', async () => {
    const element = await shown(longArticle(60, {}, 10));
    openList(element);
    linkTo(element, '#part-1').focus({ preventScroll: true });
    element.querySelector('#part-40')!.scrollIntoView();
    await isMarked(element, 'Part 40');
    expect(navOf(element)!.scrollTop).to.equal(0);
  });

  it('has links of 44 pixels that a keyboard walks through in their order', async () => {
    const element = await shown(longArticle(4));
    openList(element);
    expectNone(smallTargets(element).filter((issue) => issue.includes('Part ')));
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    element.before(before);
    element.after(after);
    expect(stopNames(await walk(before, after))).to.deep.equal(expectedStops(element));
  });

  for (const [name, size, fontSize] of [
    ['on a small phone', { width: 320, height: 480 }, ''],
    ['on a desk', { width: 1280, height: 800 }, ''],
    ['with text that is twice as large', { width: 800, height: 600 }, '200%'],
  ] as const) {
    for (const page of LANGUAGES_OF_PAGES) {
      it(`is accessible and needs no scrolling sideways ${name}, in ${page.language} and every colour`, async () => {
        await setViewport(size);
        document.documentElement.style.fontSize = fontSize;
        for (const theme of THEMES) {
          dressPage(theme, page);
          const element = await shown(longArticle(4, { practitioner: 'Ida Moss' }, 4));
          element.querySelector('#part-1')!.scrollIntoView();
          await isMarked(element, 'Part 1');
          expectNone([...sideways(element), ...clippedText(element)], theme.name);
          await expectAccessible(element);
          element.remove();
        }
      });
    }
  }
});
