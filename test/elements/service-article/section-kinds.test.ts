import { expect } from '@open-wc/testing';
import type { Service } from '../../../src/article/schema.ts';
import { expectAccessible } from '../accessibility.ts';
import { dressPage, LANGUAGES_OF_PAGES, THEMES, undressPage } from '../accessibility/pages.ts';
import { longArticle, shown } from './article.ts';

describe('sections of a kind that <service-article> knows', () => {
  afterEach(() => {
    undressPage();
    document.body.replaceChildren();
  });

  async function ofKinds(...kinds: Service['sections'][number]['kind'][]): Promise<HTMLElement[]> {
    const data = longArticle(kinds.length, {}, 2);
    data.sections.forEach((section, index) => (section.kind = kinds[index]));
    const element = await shown(data);
    return [...element.querySelectorAll('section')];
  }

  it('differ: risks have a bar, advice a background, the others nothing', async () => {
    const [plain, risks, homeCare, visit] = await ofKinds('causes', 'risks', 'home-care', 'what-to-expect');
    const looks = (section?: HTMLElement) => {
      const { borderInlineStartWidth, backgroundColor } = getComputedStyle(section!);
      return [parseFloat(borderInlineStartWidth), backgroundColor];
    };
    const [none, ground] = [looks(plain)[1], looks(homeCare)[1]];
    expect(looks(plain)[0]).to.equal(0);
    expect(looks(risks)).to.deep.equal([4, none]);
    expect(ground).not.to.equal(none);
    expect(looks(visit)[1]).to.equal(ground);
  });

  it('stay readable on pages of any colour', async () => {
    for (const theme of THEMES) {
      dressPage(theme, LANGUAGES_OF_PAGES[0]!);
      const [section] = await ofKinds('risks', 'home-care', 'what-to-expect');
      await expectAccessible(section!.parentElement!);
      section!.parentElement!.remove();
    }
  });

  it('give way to what the site says about them', async () => {
    const style = document.body.appendChild(document.createElement('style'));
    style.textContent = '[data-kind="home-care"] { background: rgb(1, 2, 3) }';
    const [section] = await ofKinds('home-care');
    expect(getComputedStyle(section!).backgroundColor).to.equal('rgb(1, 2, 3)');
  });
});
