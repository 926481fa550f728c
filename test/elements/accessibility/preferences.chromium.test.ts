import { expect } from '@open-wc/testing';
import { expectAccessible } from '../accessibility.ts';
import { emulateMedia } from '../browser.ts';
import { control } from '../consultation-form/form.ts';
import { backgroundOf, contrast, readColour } from './checks/colour.ts';
import { everyElement, isShown, parentOf } from './checks/composed-tree.ts';
import { controlsOf } from './checks/controls.ts';
import { faintEdges } from './checks/edges.ts';
import { focusRingFaults } from './checks/focus-ring.ts';
import { moving } from './checks/motion.ts';
import { expectNone } from './expect-none.ts';
import { bringLanguages, dressPage, LANGUAGES_OF_PAGES, undressPage } from './pages.ts';
import { everything, SUBJECTS, withProblems } from './subjects.ts';

/** A page that follows its reader's preference and says nothing else about colours. */
const FOLLOWS = {
  name: 'as preferred',
  css: 'html { color-scheme: light dark; background: Canvas; color: CanvasText }',
};

describe('a reader’s preferences', () => {
  before(bringLanguages);

  afterEach(async () => {
    await emulateMedia({});
    undressPage();
    document.body.replaceChildren();
  });

  for (const subject of SUBJECTS) {
    for (const scheme of ['dark', 'light'] as const) {
      it(`for ${scheme} colours leave ${subject.name} readable`, async () => {
        await emulateMedia({ 'prefers-color-scheme': scheme });
        for (const page of LANGUAGES_OF_PAGES) {
          dressPage(FOLLOWS, page);
          const element = await subject.put();
          await expectAccessible(element);
          expectNone(faintEdges(element), page.language);
          element.remove();
        }
      });
    }

    it(`for colours of their own leave the controls of ${subject.name} to be seen`, async () => {
      await emulateMedia({ 'forced-colors': 'active' });
      const element = await subject.put();
      expectNone(faintEdges(element));
      for (const each of controlsOf(element)) {
        each.focus();
        if (each.matches(':focus-visible')) expectNone(focusRingFaults(each));
      }
    });

    it(`for less motion find nothing that moves in ${subject.name}`, async () => {
      await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
      expectNone(moving(await subject.put()));
    });
  }

  it('for forced colors keep a chosen answer distinct', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const form = await everything();
    for (const choice of [control(form, 'contactBy', 'phone'), control(form, 'consents[]', 'news')]) {
      choice.click();
      // The browser renders its own marks, which it keeps visible in every palette; ours would lose their colours.
      expect(getComputedStyle(choice).appearance).to.equal('auto');
    }
  });

  it('for forced colors keep an error with its mark, its text and its edge', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const form = await withProblems();
    const field = control(form, 'phone').closest('.invalid')!;
    const { borderInlineStartWidth, borderInlineStartStyle, borderInlineStartColor } =
      getComputedStyle(field);
    expect([borderInlineStartWidth, borderInlineStartStyle]).to.deep.equal(['5px', 'solid']);
    expect(contrast(readColour(borderInlineStartColor), backgroundOf(parentOf(field)))).to.be.at.least(3);
    expect(form.shadowRoot!.querySelector('#phone-error')!.textContent).to.include('Error:');
  });

  it('for colours of their own leave notices with an edge', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const form = await withProblems();
    for (const notice of [...everyElement(form)].filter((each) => each.matches('.notice') && isShown(each))) {
      const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(notice);
      expect([borderTopStyle, borderTopWidth]).to.deep.equal(['solid', '2px']);
      expect(contrast(readColour(borderTopColor), backgroundOf(notice))).to.be.at.least(3);
    }
  });

  it('for more contrast leave everything readable', async () => {
    await emulateMedia({ 'prefers-contrast': 'more' });
    await expectAccessible(await withProblems());
  });
});
