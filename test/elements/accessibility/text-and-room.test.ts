import { setViewport } from '../browser.ts';
import { clippedText } from './checks/clipped-text.ts';
import { controlsOf } from './checks/controls.ts';
import { sideways } from './checks/sideways.ts';
import { smallTargets } from './checks/targets.ts';
import { spaceOut } from './checks/text-spacing.ts';
import { expectNone } from './expect-none.ts';
import { bringLanguages, dressPage, LANGUAGES_OF_PAGES, THEMES, undressPage } from './pages.ts';
import { ARTICLES, SUBJECTS, type Subject } from './subjects.ts';

/** Draws the element on a page of each language, and fails with all that the check finds. */
async function expectNoneInAnyLanguage(
  { put }: Subject,
  check: (element: Element) => string[],
): Promise<void> {
  for (const page of LANGUAGES_OF_PAGES) {
    dressPage(THEMES[0]!, page);
    const element = await put();
    expectNone(check(element), page.language);
    element.remove();
  }
}

function overflowing(element: Element): string[] {
  return [...sideways(element), ...clippedText(element)];
}

function overflowingWhenSpacedOut(element: Element): string[] {
  const undo = spaceOut(element);
  const issues = overflowing(element);
  undo();
  return issues;
}

/** What a page has put into an element is the page's own, in size as in colour. */
function ownSmallTargets(element: Element): string[] {
  return smallTargets(element).filter((issue) => !issue.includes('Elsewhere'));
}

/** Controls that cannot be scrolled to: they lie above or before the page's beginning. */
function unreachable(element: Element): string[] {
  return controlsOf(element).flatMap((control) => {
    control.scrollIntoView({ block: 'center' });
    const { top, bottom } = control.getBoundingClientRect();
    return top >= -1 && bottom <= window.innerHeight + 1 ? [] : [`${control.outerHTML} cannot be reached`];
  });
}

describe('room for text and fingers', () => {
  before(bringLanguages);

  afterEach(() => {
    undressPage();
    document.documentElement.style.fontSize = '';
    document.body.replaceChildren();
  });

  describe('in a window of 320 by 256 pixels, as a large one magnified four times', () => {
    before(() => setViewport({ width: 320, height: 256 }));

    for (const subject of SUBJECTS) {
      it(`${subject.name} needs no scrolling sideways`, () => expectNoneInAnyLanguage(subject, overflowing));
      it(`${subject.name} loses nothing when a reader spaces text out`, () =>
        expectNoneInAnyLanguage(subject, overflowingWhenSpacedOut));
    }
    for (const subject of SUBJECTS.filter((one) => !ARTICLES.includes(one))) {
      it(`${subject.name} has targets of 44 pixels`, () => expectNoneInAnyLanguage(subject, ownSmallTargets));
    }
  });

  describe('in a wide window', () => {
    before(() => setViewport({ width: 800, height: 600 }));

    for (const subject of SUBJECTS) {
      it(`${subject.name} loses nothing when a reader spaces text out`, () =>
        expectNoneInAnyLanguage(subject, overflowingWhenSpacedOut));
      it(`${subject.name} loses nothing when text is twice as large`, async () => {
        document.documentElement.style.fontSize = '200%';
        await expectNoneInAnyLanguage(subject, (element) => [
          ...overflowing(element),
          ...unreachable(element),
        ]);
      });
    }
    for (const subject of SUBJECTS.filter((one) => !ARTICLES.includes(one))) {
      it(`${subject.name} has targets of 44 pixels`, () => expectNoneInAnyLanguage(subject, ownSmallTargets));
    }
  });
});
