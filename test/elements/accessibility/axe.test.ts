import { expectAccessible } from '../accessibility.ts';
import { faintEdges } from './checks/edges.ts';
import { expectNone } from './expect-none.ts';
import { bringLanguages, dressPage, FAINT_THEMES, LANGUAGES_OF_PAGES, THEMES, undressPage } from './pages.ts';
import { FORM_STATES, SHARING, SUBJECTS } from './subjects.ts';

describe('WCAG 2.2 AA as axe can judge it', () => {
  before(bringLanguages);

  afterEach(() => {
    undressPage();
    document.body.replaceChildren();
  });

  for (const subject of SUBJECTS) {
    for (const page of LANGUAGES_OF_PAGES) {
      it(`is met by ${subject.name}, in “${page.language}” on light, dark and coloured pages`, async () => {
        dressPage(THEMES[0]!, page);
        const element = await subject.put();
        for (const theme of THEMES) {
          dressPage(theme, page);
          await expectAccessible(element);
          expectNone(faintEdges(element), theme.name);
        }
      });
    }
  }

  for (const subject of [...FORM_STATES, ...SHARING]) {
    it(`is met by ${subject.name} where the page’s own text is grey`, async () => {
      for (const theme of FAINT_THEMES) {
        dressPage(theme, LANGUAGES_OF_PAGES[0]!);
        const element = await subject.put();
        await expectAccessible(element);
        expectNone(faintEdges(element), theme.name);
        element.remove();
      }
    });
  }
});
