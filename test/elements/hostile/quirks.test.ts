import { expect } from '@open-wc/testing';
import { HostPage, isRight } from './host-page.ts';

describe('in quirks mode', () => {
  const body =
    '<style>body { font: 20px serif; color: navy } main { inline-size: 700px }</style><main>{{elements}}</main>';

  it('everything has the size that it has on other pages', async () => {
    const sizes: Record<string, number[]>[] = [];
    for (const doctype of ['<!doctype html>', '']) {
      const page = await HostPage.open({ doctype, body });
      expect(page.document.compatMode).to.equal(doctype ? 'CSS1Compat' : 'BackCompat');
      await page.ready();
      const form = page.find('consultation-form').shadowRoot!;
      const parts = [
        ...form.querySelectorAll('h2, label, legend, input:not([type="hidden"]), button, summary'),
      ];
      sizes.push({
        form: parts.flatMap(sizeOf),
        links: [...page.find('share-links').shadowRoot!.querySelectorAll('a, button')].flatMap(sizeOf),
        contents: [...page.find('service-article').shadowRoot!.querySelectorAll('a')].flatMap(sizeOf),
        cards: [...page.find('related-services').querySelectorAll('a')].flatMap(sizeOf),
      });
    }
    const [standard, quirks] = sizes as [Record<string, number[]>, Record<string, number[]>];
    for (const [name, wanted] of Object.entries(standard)) {
      expect(wanted.length, name).to.be.above(2);
      expect(quirks[name], name).to.deep.equal(wanted);
    }
  });

  it('a table of the article looks as the tables of the page do', async () => {
    const page = await HostPage.open({ doctype: '', body: `${body}<table><tr><td id="own">own</table>` });
    await page.ready();
    const looks = ['#own', 'service-article td'].map((cell) => {
      const { fontSize, color } = page.window.getComputedStyle(page.document.querySelector(cell)!);
      return [fontSize, color].join();
    });
    expect(looks[1]).to.equal(looks[0]);
  });

  it('a patient books', async () => {
    const page = await HostPage.open({ doctype: '', body });
    await page.ready();
    expect(isRight(await page.book())).to.equal(true);
    expect(page.issues).to.deep.equal([]);
  });
});

function sizeOf(element: Element): number[] {
  const { width, height } = element.getBoundingClientRect();
  return [Math.round(width), Math.round(height)];
}
