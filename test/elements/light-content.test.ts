import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { LightContent } from '../../src/elements/controllers/light-content.ts';

describe('content that stood in the page before the script', () => {
  const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
  const content = (src: string) => html`
    <p><img slot=${'one'} src=${src} alt="" loading="lazy" /></p>
    <div role=${'region'} aria-label=${'Times'} tabindex="0">Mornings</div>
  `;

  /** As a page has it that was made ahead of time: with the attributes in the order in which they are written. */
  function hostWith(src: string): HTMLElement {
    const host = document.createElement('div');
    host.innerHTML = `<p><img slot="one" src="${src}" alt="" loading="lazy" /></p>
      <div role="region" aria-label="Times" tabindex="0">Mornings</div>`;
    return host;
  }

  it('stays when it is the same, in whichever order its attributes stand', () => {
    const host = hostWith(blank);
    const before = [...host.children];
    new LightContent().draw(host, content(blank));
    expect([...host.children]).to.deep.equal(before);
  });

  it('goes when an attribute says something else', () => {
    const host = hostWith(`${blank}#1`);
    new LightContent().draw(host, content(`${blank}#2`));
    expect([...host.querySelectorAll('img')].map(({ src }) => src)).to.deep.equal([`${blank}#2`]);
  });
});
