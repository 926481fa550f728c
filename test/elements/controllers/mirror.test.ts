import { expect } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import { Mirror } from '../../../src/elements/controllers/mirror.ts';

describe('nodes that are in the page and mirror what is rendered', () => {
  const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
  let target: HTMLElement;
  let mirror: Mirror;

  afterEach(() => target.remove());

  function page(markup: string): void {
    target = document.createElement('div');
    target.innerHTML = markup;
    document.body.append(target);
    mirror = new Mirror(target);
  }

  /** @returns whether the page has been changed so far */
  function show(content: unknown): boolean {
    render(content, mirror.source);
    return mirror.flush();
  }

  const find = (selector: string) => target.querySelector<HTMLElement>(selector)!;

  const picture = (src: string) => html`
    <p><img slot=${'one'} src=${src} alt="" loading="lazy" /></p>
    <div role=${'region'} aria-label=${'Times'} tabindex="0">Mornings</div>
  `;

  it('stay as they are when they are the same, with attributes and white space in another order', () => {
    page(`<p><img loading="lazy" slot="one" alt="" src="${blank}"></p><div tabindex="0" role="region"
      aria-label="Times"> Mornings </div>`);
    const before = target.innerHTML;
    expect(show(picture(blank))).to.equal(false);
    expect(target.innerHTML).to.equal(before);
  });

  it('get the attributes and texts that are rendered', () => {
    page(`<p lang="es"><img slot="one" src="${blank}#1" alt="" loading="lazy"></p><div>Evenings</div>`);
    const image = find('img');
    expect(show(picture(`${blank}#2`))).to.equal(true);
    expect(find('img')).to.equal(image);
    expect(image.getAttribute('src')).to.equal(`${blank}#2`);
    expect(find('p').hasAttribute('lang')).to.equal(false);
    expect(find('div').textContent.trim()).to.equal('Mornings');
    expect(find('div').getAttribute('aria-label')).to.equal('Times');
  });

  it('get the blanks of another sentence around a link in it', () => {
    const call = (before: string, after: string) => html`<p>${before}<a href="tel:911">911</a>${after}</p>`;
    page('<p>Call <a href="tel:911">911</a>. Do not wait.</p>');
    show(call('Call ', '. Do not wait.'));
    show(call('با ', ' تماس بگیرید.'));
    expect(find('p').textContent).to.equal('با 911 تماس بگیرید.');
    show(call('', ': llame.'));
    expect(find('p').textContent).to.equal('911: llame.');
  });

  const field = (label: string, error?: string, more?: unknown) => html`
    ${more ?? nothing}
    <div class="field">
      <label for="name">${label} ${'(optional)'}</label>
      ${error ? html`<p class="error">${error}</p>` : nothing}
      <input id="name" name="name" aria-invalid=${error ? 'true' : nothing} />
    </div>
    <details>
      <summary>More</summary>
      ${label}
    </details>
  `;

  it('keep what was typed, selected, focused and opened, whatever is rendered around it', () => {
    page(
      '<div class="field"><label for="name">Name</label><input id="name" name="name"></div><details><summary>More</summary></details>',
    );
    const input = find('input') as HTMLInputElement;
    input.value = 'Ann Lee';
    input.focus();
    input.setSelectionRange(1, 3);
    find('details').toggleAttribute('open', true);
    show(field('Name'));
    show(field('Nombre', 'Enter your name', html`<div part="summary"><a href="#name">Enter</a></div>`));
    expect(find('.error + input')).to.equal(input);
    expect(find('[part="summary"] + .field')).to.equal(input.parentElement);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(find('label').textContent).to.equal('Nombre (optional)');
    show(field('Nombre'));
    expect([find('.error'), find('[part]'), input.getAttribute('aria-invalid')]).to.deep.equal([
      null,
      null,
      null,
    ]);
    expect([document.activeElement, input.value, input.selectionStart, input.selectionEnd]).to.deep.equal([
      input,
      'Ann Lee',
      1,
      3,
    ]);
    expect((find('details') as HTMLDetailsElement).open).to.equal(true);
  });

  it('are found among others that the template does not have, which go', () => {
    page(
      '<p part="old">Old</p><p part="about">About</p><div><input name="phone"></div><div><input name="email"></div><b>Old</b>',
    );
    const [about, email] = [find('[part="about"]'), find('[name="email"]')];
    show(
      html`<p part="about">About</p>
        <div><input name="email" /></div>`,
    );
    expect([...target.children]).to.deep.equal([about, email.parentElement]);
    expect(target.textContent).to.equal('About');
  });

  it('keep style sheets and scripts of the page beside them', () => {
    page('<style></style><script type="application/json">{}</script><p>Text</p>');
    show(html`<p>Other</p>`);
    expect([...target.children].map(({ localName }) => localName)).to.deep.equal(['style', 'script', 'p']);
  });

  it('keep what a script of the page does to them later, where nothing else is rendered', async () => {
    page('<p>Text</p><ul><li>One</li></ul>');
    const list = (...items: string[]) =>
      html`<p>Text</p>
        <ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`;
    show(list('One'));
    find('p').textContent = 'Texto';
    find('p').dataset.translated = '';
    find('li').append(document.createElement('u'));
    show(list('One', 'Two'));
    expect([find('p').outerHTML, target.querySelectorAll('u').length]).to.deep.equal([
      '<p data-translated="">Texto</p>',
      1,
    ]);
    expect(target.querySelectorAll('li').length).to.equal(2);
    find('ul').remove();
    render(list('One', 'Two', 'Three'), mirror.source);
    // What is rendered without a flush comes by itself.
    await Promise.resolve();
    expect(target.textContent).to.equal('Texto');
  });

  it('are emptied when nothing is rendered any more', () => {
    page('<p>Text</p>');
    show(html`<p>Text</p>`);
    show(nothing);
    expect(target.children).to.have.length(0);
  });
});
