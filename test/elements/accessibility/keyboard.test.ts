import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { chosenWindow } from '../../../src/consultation/call-window/call-window.ts';
import { press, setViewport } from '../browser.ts';
import { control, send } from '../consultation-form/form.ts';
import { focused, isShown, nameOf, parentOf } from './checks/composed-tree.ts';
import { focusRingFaults } from './checks/focus-ring.ts';
import { covered, hiddenWholly } from './checks/obscured.ts';
import { againstReading, expectedStops, stopNames, walk } from './checks/tab-walk.ts';
import { expectNone } from './expect-none.ts';
import { bringLanguages, dressPage, LANGUAGES_OF_PAGES, THEMES, undressPage } from './pages.ts';
import { everything, focusIsOn, notSent, SUBJECTS, unfolded, withProblems } from './subjects.ts';
import { waitUntil } from '../wait-until.ts';

/** A button before and one after the element, for the focus to come from and go to. */
async function between<E extends LitElement>(put: () => Promise<E>): Promise<[HTMLElement, E, HTMLElement]> {
  const element = await put();
  const [before, after] = ['before', 'after'].map((text) => {
    const button = document.createElement('button');
    button.textContent = text;
    return button;
  }) as HTMLElement[] as [HTMLElement, HTMLElement];
  element.before(before);
  element.after(after);
  return [before, element, after];
}

describe('the keyboard', () => {
  before(bringLanguages);

  afterEach(async () => {
    undressPage();
    document.body.replaceChildren();
    await setViewport({ width: 800, height: 600 });
  });

  for (const subject of SUBJECTS) {
    it(`walks through ${subject.name} in the order that is seen, and back, and out of it again`, async () => {
      const [before, element, after] = await between(subject.put);
      const forwards = await walk(before, after);
      expect(stopNames(forwards)).to.deep.equal(expectedStops(element));
      expectNone(againstReading(forwards, 'ltr'));
      const backwards = await walk(after, before);
      expect(stopNames(backwards.reverse())).to.deep.equal(expectedStops(element));
    });
  }

  for (const page of LANGUAGES_OF_PAGES.filter(({ direction }) => direction === 'rtl')) {
    it(`walks from right to left in “${page.language}”`, async () => {
      dressPage(THEMES[0]!, page);
      for (const { put } of SUBJECTS.filter(({ name }) =>
        /asks for everything|links for sharing$/.test(name),
      )) {
        const [before, element, after] = await between(put);
        const stops = await walk(before, after);
        expect(stopNames(stops)).to.deep.equal(expectedStops(element));
        expectNone(againstReading(stops, 'rtl'));
        document.body.replaceChildren();
      }
    });
  }

  for (const theme of THEMES) {
    it(`shows where it is by a ring that can be seen on a page that is ${theme.name}`, async () => {
      dressPage(theme, LANGUAGES_OF_PAGES[0]!);
      for (const { put } of SUBJECTS.filter(({ name }) =>
        /answer wrong|could not be sent|links for sharing$/.test(name),
      )) {
        const [before, , after] = await between(put);
        before.focus();
        for (;;) {
          await press('Tab');
          const here = focused()!;
          if (here === after) break;
          expectNone(focusRingFaults(here));
        }
        document.body.replaceChildren();
      }
    });
  }

  for (const { language, direction } of LANGUAGES_OF_PAGES.filter(({ language }) => language !== 'es')) {
    it(`comes by Tab to the days and to the times, and chooses by arrows, in “${language}”`, async () => {
      dressPage(
        THEMES[0]!,
        LANGUAGES_OF_PAGES.find((page) => page.language === language)!,
      );
      const form = await everything();
      const [onwards, back] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      const root = form.shadowRoot!;
      control(form, 'callWindow', 'any').focus();
      await press('Space');
      await press('ArrowDown');
      expect(focused()).to.equal(control(form, 'callWindow', 'choose'));
      await waitUntil(() => root.querySelector('.days'), 'no days were offered');
      const days = [...root.querySelectorAll<HTMLInputElement>('.days > input')];
      await press('Tab');
      expect(focused()).to.equal(days[0]);
      for (const key of ['ArrowDown', onwards, back]) await press(key);
      expect([focused(), days[1]!.checked]).to.deep.equal([days[1], true]);
      const times = [...root.querySelectorAll<HTMLInputElement>(`[name="callTime-${days[1]!.value}"]`)];
      await press('Tab');
      expect(focused()).to.equal(times[0]);
      await press('Space');
      expect(times[0]!.checked).to.equal(true);
      for (const key of [onwards, 'ArrowUp', 'ArrowDown']) await press(key);
      const second = times[1 % times.length];
      expect([focused(), second!.checked]).to.deep.equal([second, true]);
      await press('Shift', 'Tab');
      expect(focused()).to.equal(days[1]);
      const answers = new FormData(root.querySelector('form')!) as unknown as URLSearchParams;
      expect(chosenWindow(answers)).to.equal(second!.value);
    });
  }

  it('changes nothing around a choice but the questions that follow from it', async () => {
    const form = await everything();
    const address = location.href;
    control(form, 'contactBy', 'phone').focus();
    await press('Space');
    for (const way of ['email', 'text']) {
      await press('ArrowDown');
      expect(focused()).to.equal(control(form, 'contactBy', way));
    }
    expect(location.href).to.equal(address);
  });
});

for (const [edge, inset, padding] of [
  ['top', '0 0 auto', '100px 700px'],
  ['bottom', 'auto 0 0', '700px 100px'],
] as const)
  describe(`a bar that sticks to the ${edge} of the page`, () => {
    beforeEach(async () => {
      await setViewport({ width: 390, height: 600 });
      document.body.innerHTML = `<div style="position: fixed; inset: ${inset}; height: 80px; background: #fff; z-index: 9">
      Bar</div><div id="page" style="padding-block: ${padding}"></div>`;
    });

    afterEach(async () => {
      document.body.replaceChildren();
      await setViewport({ width: 800, height: 600 });
    });

    async function onPage<E extends LitElement>(
      put: () => Promise<E>,
    ): Promise<[HTMLElement, E, HTMLElement]> {
      const all = await between(put);
      document.querySelector('#page')!.append(...all);
      return all;
    }

    it('hides nothing that the focus comes to, forwards or backwards', async () => {
      const [before, , after] = await onPage(unfolded);
      for (const [from, to, keys] of [
        [before, after, ['Tab']],
        [after, before, ['Shift', 'Tab']],
      ] as const) {
        from.focus();
        for (;;) {
          await press(...keys);
          const here = focused()!;
          if (here === to) break;
          // It counts where the element stands once a frame is shown, however often the engine has scrolled before that.
          await new Promise(requestAnimationFrame);
          expectNone(hiddenWholly(here), keys.join(' '));
        }
      }
    });

    it('does not cover the error summary, nor the question that its link leads to', async () => {
      const [, form] = await onPage(withProblems);
      const links = [...form.shadowRoot!.querySelectorAll<HTMLElement>('[part="summary"] a')];
      for (const link of links) {
        window.scrollTo(0, 0);
        link.click();
        const field = focused()!;
        const question =
          field.closest('fieldset')?.querySelector('legend') ??
          form.shadowRoot!.querySelector(`label[for="${field.id}"]`);
        expect(isShown(parentOf(field)!), nameOf(field)).to.equal(true);
        expectNone([...covered(question!), ...covered(field)], link.textContent);
      }
      form.shadowRoot!.querySelector<HTMLElement>('[part="summary"]')!.blur();
      window.scrollTo(0, document.body.scrollHeight);
      send(form);
      await focusIsOn(form, '[part="summary"]');
      expectNone(covered(form.shadowRoot!.querySelector('[part="summary"] h3')!));
    });

    it('does not cover what is said when a request could not be sent', async () => {
      const [, form] = await onPage(notSent);
      window.scrollTo(0, document.body.scrollHeight);
      form.shadowRoot!.querySelector<HTMLElement>('[part="failed"]')!.blur();
      send(form);
      await focusIsOn(form, '[part="failed"]');
      expectNone(covered(form.shadowRoot!.querySelector('[part="failed"] h3')!));
    });
  });
