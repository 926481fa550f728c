import { expect } from '@open-wc/testing';
import { expectAccessible } from '../accessibility.ts';
import { clippedText } from './checks/clipped-text.ts';
import { contrast, readColour } from './checks/colour.ts';
import { elementAt, everyElement, nameOf } from './checks/composed-tree.ts';
import { faintEdges } from './checks/edges.ts';
import { errorFaults } from './checks/error-text.ts';
import { focusRingFaults } from './checks/focus-ring.ts';
import { skippedLevels } from './checks/headings.ts';
import { foreignTexts } from './checks/language.ts';
import { moving } from './checks/motion.ts';
import { unseenNames } from './checks/names.ts';
import { covered, hiddenWholly } from './checks/obscured.ts';
import { brokenReferences } from './checks/references.ts';
import { sideways } from './checks/sideways.ts';
import { listenTo } from './checks/status-log.ts';
import { againstReading, expectedStops, stopNames, walk } from './checks/tab-walk.ts';
import { smallTargets } from './checks/targets.ts';
import { spaceOut } from './checks/text-spacing.ts';

/** Puts markup into an open shadow root on the page, where each check has to find what is wrong with it. */
function bad(markup: string): HTMLElement & { shadowRoot: ShadowRoot } {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = markup;
  document.body.append(host);
  return host as HTMLElement & { shadowRoot: ShadowRoot };
}

describe('a check of accessibility can fail:', () => {
  afterEach(() => document.body.replaceChildren());

  it('axe finds grey on grey, also where a background is mixed from the colour of the text', async () => {
    const host = bad(
      `<p style="color: #999; background: color-mix(in srgb, currentColor 20%, transparent)">Faint</p>`,
    );
    const error = await expectAccessible(host).catch((reason: unknown) => reason as Error);
    expect(error?.message).to.include('color-contrast');
  });

  it('axe finds a name that does not say what the label says', async () => {
    const error = await expectAccessible(bad('<button aria-label="Go">Send request</button>')).catch(
      (reason: unknown) => reason as Error,
    );
    expect(error?.message).to.include('label-content-name-mismatch');
  });

  it('the walk of the tree sees slots and shadow roots, and nothing that is not rendered', () => {
    const host = bad('<p><slot name="here"></slot></p>');
    host.innerHTML = '<b slot="here">shown</b><i slot="elsewhere">lost</i>';
    expect([...everyElement(host)].map(({ localName }) => localName)).to.deep.equal([
      'div',
      'p',
      'slot',
      'b',
    ]);
  });

  it('contrast is computed as WCAG does', () => {
    expect(contrast(readColour('#000'), readColour('#fff'))).to.be.closeTo(21, 0.01);
    expect(contrast(readColour('#767676'), readColour('white'))).to.be.closeTo(4.54, 0.01);
    const half = readColour('color-mix(in srgb, black 50%, transparent)');
    expect(half[3]).to.be.closeTo(0.5, 0.01);
  });

  it('the edge of a field may be too faint', () => {
    const host = bad(
      '<input style="border: 1px solid #ccc; background: #fff" /><input style="border: 2px solid #666" />',
    );
    expect(faintEdges(host)).to.have.length(1);
  });

  it('a ring may be missing, thin or faint', () => {
    const host = bad(
      ['none', '1px solid #000', '3px solid #ddd', '3px solid #000']
        .map((outline) => `<button style="outline: ${outline}">x</button>`)
        .join(''),
    );
    const buttons = [...host.shadowRoot.querySelectorAll('button')];
    expect(buttons.map((button) => focusRingFaults(button).length)).to.deep.equal([1, 1, 1, 0]);
  });

  it('the order of Tab may differ from the order on the page, or lead upwards', async () => {
    const host = bad('<button tabindex="2">one</button> <button tabindex="1">two</button>');
    const [from, to] = [document.createElement('button'), document.createElement('button')];
    host.before(from);
    host.after(to);
    from.tabIndex = to.tabIndex = 0;
    expect(stopNames(await walk(from, to))).not.to.deep.equal(expectedStops(host));
    const [one, two] = [...host.shadowRoot.querySelectorAll('button')] as HTMLElement[] as [
      HTMLElement,
      HTMLElement,
    ];
    expect(againstReading([one, two], 'ltr')).to.have.length(0);
    expect(againstReading([two, one], 'ltr')).to.have.length(1);
    expect(againstReading([one, two], 'rtl')).to.have.length(1);
  });

  it('the focus may be caught', async () => {
    const host = bad('<button>caught</button>');
    const [from, to] = [document.createElement('button'), document.createElement('button')];
    host.before(from);
    host.after(to);
    const caught = host.shadowRoot.querySelector('button')!;
    caught.addEventListener('keydown', (event) => event.preventDefault());
    const error = await walk(from, to).catch((reason: unknown) => reason as Error);
    expect((error as Error).message).to.include('caught at button “caught”');
  });

  it('something may lie over what has the focus', () => {
    const host = bad(
      '<button style="position: fixed; inset: 20px auto auto 20px; width: 90px; height: 40px">x</button>',
    );
    const button = host.shadowRoot.querySelector('button')!;
    expect(covered(button)).to.deep.equal([]);
    expect(nameOf(elementAt(65, 40))).to.equal('button “x”');
    const header = document.createElement('div');
    header.style.cssText = 'position: fixed; inset: 0 0 auto; height: 40px; background: #fff';
    document.body.append(header);
    expect(covered(button)).to.deep.equal(['button “x”: 3 of 9 points cannot be seen']);
    expect(hiddenWholly(button)).to.deep.equal([]);
    header.style.height = '90px';
    expect(hiddenWholly(button)).to.have.length(1);
  });

  it('content may be too wide for its box or the window', () => {
    const host = bad(
      '<p style="width: 3000px">wide</p><div style="width: 50px"><p style="width: 90px">long</p></div>',
    );
    const issues = sideways(host).join();
    expect(issues).to.include('the page is').and.include('out of the window').and.include('40px wider');
  });

  it('text may be cut off, reach out of its button, or lie over other text', () => {
    const line = '<p style="margin: 0; line-height: 20px">';
    const host = bad(
      `<div style="height: 20px; overflow: hidden">${line}seen<br />cut</p></div>
      <button style="width: 30px; white-space: nowrap">much too long</button>
      <div style="height: 10px; margin-top: 40px">${line}over</p></div>${line}under</p>
      <input style="height: 12px; padding: 0; border: 0; line-height: 40px" />`,
    );
    const issues = clippedText(host).join('\n');
    expect(issues).to.include('“cut” reaches out of div').and.include('reaches out of button');
    expect(issues).to.include('“over” lies over “under”').and.include('lower than a line');
    expect(clippedText(bad(`${line}one <b>two</b> three</p>${line}four</p>`))).to.deep.equal([]);
  });

  it('text spacing reaches into shadow roots, and is taken back', () => {
    const host = bad(
      '<div style="width: 11.5ch; height: 1.3em; overflow: hidden; font: 14px/1.2 monospace">A few words</div>',
    );
    expect(clippedText(host)).to.deep.equal([]);
    const undo = spaceOut(host);
    expect(clippedText(host)).not.to.deep.equal([]);
    undo();
    expect(clippedText(host)).to.deep.equal([]);
  });

  it('a target may be smaller than a fingertip, and a link in a sentence need not be larger', () => {
    const host = bad(
      `<button style="height: 43px; width: 90px">low</button> <p>Read <a href="/">this</a>.</p>
      <p><a href="/">alone</a></p> <input type="radio" id="r" /><label for="r">small label</label>`,
    );
    expect(smallTargets(host)).to.have.length(3);
  });

  it('a control may have no label that can be seen, or one that its name leaves out', () => {
    const host = bad(
      '<input aria-label="Name" /><button aria-label="Go on">Send</button><label>Phone <input /></label><div role="region" tabindex="0">Table</div>',
    );
    expect(unseenNames(host)).to.have.length(3);
  });

  it('an id may lie in another root', () => {
    const host = bad(
      '<input aria-describedby="outside" /><label for="inside">Name</label><input id="inside" />',
    );
    host.insertAdjacentHTML('afterend', '<p id="outside">Hint</p>');
    expect(brokenReferences(host)).to.deep.equal([
      'input: aria-describedby names outside, which is not there',
    ]);
  });

  it('headings may skip a level or begin above the one that the page gave', () => {
    expect(skippedLevels(bad('<h3>One</h3><h5>Two</h5>'), 3)).to.have.length(1);
    expect(skippedLevels(bad('<h2>One</h2>'), 3)).to.have.length(1);
    expect(skippedLevels(bad('<h3>One</h3><h4>Two</h4><h3>Three</h3>'), 3)).to.deep.equal([]);
  });

  it('text may be marked as another language, or run the other way', () => {
    const host = bad('<p lang="fa" dir="rtl">سلام</p><p lang="en">Hello</p>');
    expect(foreignTexts(host, 'fa', 'rtl')).to.deep.equal(['“Hello” is marked as “en”', '“Hello” runs ltr']);
    const sentence = bad(
      '<p lang="fa" dir="rtl"><bdi dir="rtl">911</bdi><bdi dir="ltr">سلام</bdi> <bdi dir="ltr">912</bdi><bdi>سلام</bdi></p>',
    );
    expect(foreignTexts(sentence, 'fa', 'rtl')).to.deep.equal(['“911” runs rtl', '“سلام” runs ltr']);
  });

  it('something may move', () => {
    const host = bad(
      '<style>@keyframes k { to { opacity: 0 } } i { animation: k 1s } b { transition: color 1s }</style><i></i><b></b>',
    );
    expect(moving(host)).to.have.length(2);
  });

  it('an error may be in one place alone, in another text, or only a color', () => {
    const link = '<div part="summary"><a href="#name" data-field="name">Enter your name</a></div>';
    const field = (error: string, attributes: string) =>
      errorFaults(
        bad(`${link}<p id="e" part="error">${error}</p><input id="name" ${attributes} />`).shadowRoot,
      );
    const described = 'aria-describedby="e" aria-invalid="true"';
    expect(field('Error: Enter your name', described)).to.deep.equal([]);
    expect(field('Error: Enter a name', described)).to.have.length(1);
    expect(field('Enter your name', described)).to.have.length(1);
    expect(field('Error: Enter your name', 'aria-describedby="e"')).to.have.length(1);
    expect(field('Error: Enter your name', 'aria-invalid="true"')).to.have.length(1);
    expect(errorFaults(bad(link).shadowRoot)).to.have.length(2);
  });

  it('announcements of a live region are recorded in order, until the recording stops', async () => {
    const region = bad('<p role="status"></p>').shadowRoot.querySelector('p')!;
    const { said, stop } = listenTo(region);
    for (const text of ['Sending…', '', 'Sent', 'Sent']) {
      region.textContent = text;
      await Promise.resolve();
    }
    stop();
    region.textContent = 'Late';
    await Promise.resolve();
    expect(said).to.deep.equal(['Sending…', 'Sent']);
  });
});
