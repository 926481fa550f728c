import { expect } from '@open-wc/testing';
import { HostPage, isRight } from './host-page.ts';

const style = (css: string) => `<style>${css}</style>`;

/** What sites put on everything, by mistake, by a reset, or by a theme that went too far. */
const rude: Record<string, string> = {
  'undoes everything': '* { all: unset !important }',
  'reverts everything': '*, *::before, *::after { all: revert !important; }',
  'hides and disables plain controls':
    'div, a, p, input, button, label, fieldset, legend, textarea, select, form { font-size: 0 !important; position: absolute !important; opacity: 0 !important; visibility: hidden !important; pointer-events: none !important; display: none !important }',
  'hides what is not defined yet': ':not(:defined) { display: none !important }',
  'lets everything move and change slowly':
    '* { transition: all 5s !important; animation: fade 5s infinite !important } @keyframes fade { to { filter: sepia(1) } }',
  'counts boxes the old way': '*, *::before, *::after { box-sizing: content-box !important }',
  'has tiny text in its containers': 'main { font-size: 0 }',
  'pushes text out of sight, as old logos did': 'main { text-indent: -9999px }',
  'keeps text on one line': 'main { white-space: nowrap }',
  'keeps every space': 'main { white-space: pre }',
  'breaks words anywhere': 'main { word-break: break-all; line-height: 0.5 }',
  'paints its text with a gradient':
    'main { -webkit-text-fill-color: transparent; background: linear-gradient(red, blue); -webkit-background-clip: text }',
  'prevents the selection of text':
    '* { -webkit-user-select: none !important; user-select: none !important }',
  'writes from right to left by force': '* { direction: rtl !important; unicode-bidi: isolate !important }',
  'makes everything smaller by a transform': 'main { transform: scale(0.9); transform-origin: 0 0 }',
  'tries to reach inside':
    '*::part(*) { display: none } ::part(*) * { display: none } ::slotted(*) { display: none }',
  'has a huge root': 'html { font-size: 60px } body { font-size: 16px }',
  'has a tiny root': 'html { font-size: 1px } body { font-size: 16px }',
  'floats everything': '* { float: left !important }',
};

describe('on a page that', () => {
  for (const [name, css] of Object.entries(rude)) {
    it(`${name}, a patient sees the questions in order and books`, async () => {
      const page = await HostPage.open({ head: style(css) });
      await page.ready();
      const shown = questions(page);
      expect(shown.map(({ name }) => name)).to.deep.equal([
        'name',
        'contactBy',
        'phone',
        'callWindow',
        'send',
      ]);
      expect(shown.map(({ top }) => top)).to.deep.equal(shown.map(({ top }) => top).sort((a, b) => a - b));
      for (const { name, width, height, left, right, textSize, fill } of shown) {
        expect(width, `width of ${name}`).to.be.above(20);
        expect(height, `height of ${name}`).to.be.above(20);
        expect(textSize, `text of ${name}`).to.be.at.least(11.9);
        expect(fill, `colour of ${name}`).not.to.match(/rgba.*, 0\)$/);
        expect(left, `left of ${name}`).to.be.at.least(-1);
        expect(right, `right of ${name}`).to.be.at.most(page.window.innerWidth + 1);
      }
      expect(isRight(await page.book()), 'one right request').to.equal(true);
      expect(page.issues).to.deep.equal([]);
    });
  }
});

describe('the form’s greatest width', () => {
  const sizes: Record<string, [css: string, width: number]> = {
    'is 40 letters wide where a rem is 10 px': ['html { font-size: 62.5% } body { font-size: 1.6rem }', 640],
    'is 40 letters of 12 px where the page has none that can be read': ['main { font-size: 0 }', 480],
  };

  for (const [what, [css, width]] of Object.entries(sizes)) {
    it(what, async () => {
      const page = await HostPage.open({ head: style(`${css} main { display: block }`) });
      await page.ready();
      expect(page.find('consultation-form').getBoundingClientRect().width).to.equal(width);
    });
  }
});

describe('the article on a rude page', () => {
  it('stays text in reading order with links that lead where they should', async () => {
    const page = await HostPage.open({
      head: style(
        '* { all: unset !important } html { font-size: 62.5% } main { white-space: pre; text-indent: -9999px }',
      ),
    });
    await page.ready();
    const article = page.find('service-article');
    const headings = [...article.querySelectorAll('h2, h3')];
    const messages = headings.map((heading) => box(page, heading));
    expect(headings.map(({ textContent }) => textContent?.trim()).slice(0, 3)).to.deep.equal([
      'Calm Hands Massage',
      'What it is',
      'What it brings',
    ]);
    expect(messages.every(({ left, height }) => left >= 0 && height > 8)).to.equal(true);
    expect(messages.map(({ top }) => top)).to.deep.equal(
      messages.map(({ top }) => top).sort((a, b) => a - b),
    );
    let followed = '';
    page.document.addEventListener('click', (event) => {
      followed = (event.target as HTMLAnchorElement).getAttribute('href') ?? '';
      event.preventDefault();
    });
    await page.click(article.querySelector('a[href="/fingers"]')!);
    expect(followed).to.equal('/fingers');
  });
});

describe('what a site hides on purpose', () => {
  const ways = {
    'the attribute hidden': ['hidden', ''],
    'a class without display': ['class="off"', '.off { display: none }'],
    'a panel that is not visible': ['', 'main { visibility: hidden }'],
  };

  for (const [way, [attribute = '', css = '']] of Object.entries(ways)) {
    it(`stays hidden by ${way}`, async () => {
      const page = await HostPage.open({ head: style(css) });
      await page.ready();
      const form = page.find('consultation-form');
      const [name, value = ''] = attribute.replaceAll('"', '').split('=');
      if (name) form.setAttribute(name, value);
      const seen = page.inside('consultation-form', '[name="name"]');
      expect(seen.checkVisibility({ visibilityProperty: true })).to.equal(false);
    });
  }
});

function box(page: HostPage, element: Element): DOMRect {
  const messages = page.document.createRange();
  messages.selectNodeContents(element);
  return messages.getBoundingClientRect();
}

interface Shown {
  name: string;
  top: number;
  width: number;
  height: number;
  /** Where its words begin and end. */
  left: number;
  right: number;
  textSize: number;
  fill: string;
}

/** What is there to be answered, with the place and looks of each. */
function questions(page: HostPage): Shown[] {
  const selectors = {
    name: '[name="name"]',
    contactBy: 'label[for="contactBy"]',
    phone: '[name="phone"]',
    callWindow: 'label[for="callWindow"]',
    send: '.submit button',
  };
  return Object.entries(selectors).map(([name, selector]) => {
    const element = page.inside('consultation-form', selector);
    const { top, width, height } = element.getBoundingClientRect();
    const isField = element.localName === 'input';
    const { left, right } = box(page, isField ? element.closest('.field')! : element);
    const { fontSize, webkitTextFillColor: fill } = page.window.getComputedStyle(element);
    return { name, top, width, height, left, right, textSize: parseFloat(fontSize), fill };
  });
}
