import { expect, fixture, html } from '@open-wc/testing';

describe('a test file', () => {
  it('begins in a page of 800 by 600 without preferences, whatever the file before did', () => {
    expect([innerWidth, innerHeight]).to.deep.equal([800, 600]);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });

  it('has the focus, so that fields hear when they get and lose it', async () => {
    const input = await fixture<HTMLInputElement>(html`<input aria-label="Name" />`);
    const heard: string[] = [];
    for (const event of ['focus', 'blur']) input.addEventListener(event, () => heard.push(event));
    input.focus();
    expect(input.matches(':focus')).to.equal(true);
    input.blur();
    expect(heard).to.deep.equal(['focus', 'blur']);
    expect(document.hasFocus()).to.equal(true);
  });
});
