import { expect, waitUntil } from '@open-wc/testing';
import type { ShareLinks } from '../../../src/elements/share-links/share-links.ts';
import { expectAccessible } from '../accessibility.ts';
import { heard, put, shadowText, state } from '../states.ts';

describe('<share-links>', () => {
  let element: ShareLinks;

  afterEach(() => {
    element.remove();
    document.querySelector('link[rel="canonical"]')?.remove();
  });

  async function shown(attributes = ''): Promise<HTMLAnchorElement[]> {
    element = put(`<share-links ${attributes}></share-links>`);
    await state(element, 'ready');
    return [...(element.shadowRoot?.querySelectorAll('a') ?? [])];
  }

  it('shares the page’s canonical address', async () => {
    document.head.insertAdjacentHTML(
      'beforeend',
      '<link rel="canonical" href="https://quiet-street.example/hands">',
    );
    const [first] = await shown('networks="facebook"');
    expect(first?.href).to.equal(
      'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fquiet-street.example%2Fhands',
    );
  });

  it('leaves query and fragment out of what is shared', async () => {
    const [first] = await shown(
      'networks="x" url="https://quiet-street.example/hands?name=Ann#pain" text="Hands"',
    );
    expect(first?.href).to.equal(
      'https://x.com/intent/post?url=https%3A%2F%2Fquiet-street.example%2Fhands&text=Hands',
    );
  });

  it('shares the page itself for an address that is a script', async () => {
    const [first] = await shown('networks="facebook" url="javascript:alert(1)"');
    expect(first?.href).to.include(encodeURIComponent(location.origin));
    expect(first?.href).not.to.include('alert');
  });

  it('offers the known networks in the page’s order', async () => {
    const links = await shown('networks="linkedin, email toString unknown linkedin"');
    expect(links.map((link) => link.textContent?.trim())).to.deep.equal(['LinkedIn', 'Email']);
  });

  it('opens networks in a tab of their own that learns nothing of the page, and mail in place', async () => {
    const links = await shown('networks="whatsapp email"');
    expect(links.map(({ target }) => target)).to.deep.equal(['_blank', '']);
    expect(links.every(({ rel }) => rel === 'noopener noreferrer')).to.equal(true);
  });

  it('writes a space in a mail as %20', async () => {
    const [mail] = await shown('networks="email" text="Calm hands" url="https://quiet-street.example/hands"');
    expect(mail?.href).to.equal(
      'mailto:?subject=Calm%20hands&body=Calm%20hands%0Ahttps%3A%2F%2Fquiet-street.example%2Fhands',
    );
  });

  it('says what became of copying', async () => {
    await shown();
    const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
    const copy = buttons.find((button) => button.textContent === 'Copy link');
    const shared = heard('share', element);
    copy?.click();
    await waitUntil(() => element.shadowRoot?.querySelector('[role="status"]')?.textContent);
    expect(shadowText(element)).to.match(/Link copied|could not be copied/);
    expect(shared).to.deep.equal([{ network: 'copy' }]);
  });

  it('offers the device’s own sharing only where there is one', async () => {
    await shown();
    const native = typeof navigator.share === 'function';
    expect(shadowText(element).includes('Share…')).to.equal(native);
  });

  it('is accessible, with targets of 44 pixels', async () => {
    const links = await shown();
    for (const target of [...links, ...element.shadowRoot!.querySelectorAll('button')]) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    await expectAccessible(element);
  });
});
