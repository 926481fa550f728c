import { expect } from '@open-wc/testing';
import { elements, HostPage, isRight, press, type } from './host-page.ts';

describe('the form', () => {
  const places: Record<string, string> = {
    'on a page from right to left': '<main dir="rtl">{{elements}}</main>',
    'in a dialog': '<dialog open>{{elements}}</dialog>',
    'in a details that is opened': '<details open><summary>Book</summary>{{elements}}</details>',
    'in the page’s own form':
      '<form id="own" action="/own">{{elements}}<input name="q"><button>Find</button></form>',
    'in something that can be edited': '<div contenteditable="true">{{elements}}</div>',
    'where nothing can be selected':
      '<div style="user-select: none; -webkit-user-select: none">{{elements}}</div>',
    'in a table': '<table><tr><td>{{elements}}</td></tr></table>',
    'in a row that shrinks': '<div style="display: flex">{{elements}}</div>',
    'in a column with a fixed height': '<div style="block-size: 300px; overflow: auto">{{elements}}</div>',
  };

  for (const [place, body] of Object.entries(places)) {
    it(`${place} sends one right request and leaves the page where it is`, async () => {
      const page = await HostPage.open({ body });
      await page.ready();
      const left: string[] = [];
      page.document.addEventListener('submit', (event) => (left.push('submitted'), event.preventDefault()));
      expect(isRight(await page.book())).to.equal(true);
      expect([...left, ...page.issues]).to.deep.equal([]);
    });
  }

  it('in the page’s own form answers Enter itself', async () => {
    const page = await HostPage.open({ body: places['in the page’s own form']! });
    await page.ready();
    const left: string[] = [];
    page.document.addEventListener('submit', (event) => (left.push('submitted'), event.preventDefault()));
    await page.click(page.inside('consultation-form', '[name="name"]'));
    await type('Ann Lee');
    await press('Enter');
    const next = page.inside('consultation-form', '[name="contactBy"]');
    expect(page.find('consultation-form').shadowRoot!.activeElement, 'Enter in the name goes on').to.equal(
      next,
    );
    await press('Enter');
    await page.find('consultation-form').updateComplete;
    expect(page.inside('consultation-form', '[part="summary"]').textContent).to.be.a('string').and.not.empty;
    expect(left).to.deep.equal([]);
    const own = new page.window.FormData(page.document.querySelector<HTMLFormElement>('#own')!);
    expect([...own.keys()]).to.deep.equal(['q']);
  });

  for (const mode of ['open', 'closed'] as const) {
    it(`in another shadow root that is ${mode} sends one right request`, async () => {
      const page = await HostPage.open({ body: '<div id="own"></div>' });
      const root = page.document.querySelector('#own')!.attachShadow({ mode });
      root.innerHTML = elements(page.receiver);
      await page.ready(undefined, root);
      expect(isRight(await page.book(root))).to.equal(true);
      expect(page.issues).to.deep.equal([]);
    });
  }

  it('in a part of the page that is shown later sends one right request', async () => {
    const page = await HostPage.open({ body: '<main hidden>{{elements}}</main>' });
    await page.ready();
    page.document.querySelector('main')!.hidden = false;
    expect(isRight(await page.book())).to.equal(true);
  });

  it('in a dialog that is opened over the page keeps the focus and sends one right request', async () => {
    const page = await HostPage.open({ body: '<dialog>{{elements}}</dialog><button>Behind</button>' });
    await page.ready();
    page.document.querySelector('dialog')!.showModal();
    expect(isRight(await page.book())).to.equal(true);
  });
});

describe('at 320 px', () => {
  for (const dir of ['ltr', 'rtl']) {
    for (const style of [
      '',
      'main { white-space: nowrap; word-break: keep-all; font-size: 20px; padding: 8px }',
    ]) {
      it(`nothing makes a page with dir="${dir}"${style && ' and rude styles'} scroll sideways`, async () => {
        const page = await HostPage.open({
          root: `lang="en" dir="${dir}"`,
          head: `<meta name="viewport" content="width=device-width"><style>body { margin: 0 } ${style}</style>`,
          width: 320,
        });
        await page.ready();
        await page.click(page.inside('consultation-form', '[value="choose"]'));
        const { scrollWidth, clientWidth } = page.document.documentElement;
        expect(clientWidth).to.be.at.most(320);
        expect(scrollWidth).to.equal(clientWidth);
      });
    }
  }
});
