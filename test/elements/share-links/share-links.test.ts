import { expect } from '@open-wc/testing';
import type { ShareLinks } from '../../../src/elements/share-links/share-links.ts';
import { expectAccessible } from '../accessibility.ts';
import { setViewport } from '../browser.ts';
import { errorsWhile, heard, put, shadowText, state } from '../states.ts';
import { waitUntil } from '../wait-until.ts';

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

  /** What a person reads on the links and buttons, in their order. */
  function offered(): (string | null)[] {
    return [...(element.shadowRoot?.querySelectorAll('li') ?? [])].map((item) => item.textContent);
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

  for (const broken of ['http://', 'https:', 'mailto:hands@quiet-street.example']) {
    it(`shares the page’s own address when the canonical one is ${broken}`, async () => {
      document.head.insertAdjacentHTML('beforeend', `<link rel="canonical" href="${broken}">`);
      const [first] = await shown('networks="facebook"');
      const { origin, pathname } = location;
      expect(first?.href).to.include(`u=${encodeURIComponent(origin + pathname)}`);
    });
  }

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

  it('writes a space in a mail as %20 and a line break as CRLF', async () => {
    const [mail] = await shown('networks="email" text="Calm hands" url="https://quiet-street.example/hands"');
    expect(mail?.href).to.equal(
      'mailto:?subject=Calm%20hands&body=Calm%20hands%0D%0Ahttps%3A%2F%2Fquiet-street.example%2Fhands',
    );
  });

  it('opens each network’s own form with the address and the title', async () => {
    const links = await shown(
      'networks="sms whatsapp telegram linkedin bluesky reddit pinterest" text="Calm & warm" url="https://quiet-street.example/hands"',
    );
    const url = 'https%3A%2F%2Fquiet-street.example%2Fhands';
    const text = 'Calm%20%26%20warm';
    expect(links.map(({ href }) => href)).to.deep.equal([
      `sms:?&body=${text}%20${url}`,
      `https://wa.me/?text=${text}%20${url}`,
      `https://t.me/share/url?url=${url}&text=${text}`,
      `https://www.linkedin.com/sharing/share-offsite/?url=${url}`,
      `https://bsky.app/intent/compose?text=${text}%20${url}`,
      `https://www.reddit.com/submit?url=${url}&title=${text}`,
      `https://www.pinterest.com/pin/create/button/?url=${url}&description=${text}`,
    ]);
  });

  it('shares the rest of a title in which half of an emoji is left', async () => {
    const [mail] = await shown(
      'networks="email" text="Calm \ud83d" url="https://quiet-street.example/hands"',
    );
    expect(mail?.href).to.include('subject=Calm%20%EF%BF%BD&');
  });

  it('shares a title with a dollar sign as it is written', async () => {
    const [first] = await shown('networks="reddit" text="$u for $t" url="https://quiet-street.example/"');
    expect(new URL(first!.href).searchParams.get('title')).to.equal('$u for $t');
  });

  it('offers a few ways by default, with printing last', async () => {
    await shown('networks="email sms whatsapp facebook x copy print no-native"');
    const names = offered();
    element.remove();
    await shown();
    expect(offered().filter((name) => name !== 'Share…')).to.deep.equal(names);
    expect(names).to.deep.equal(['Email', 'Text message', 'WhatsApp', 'Facebook', 'X', 'Copy link', 'Print']);
  });

  it('keeps the button for copying last on pages that do not name it, and leaves it out where they ask for that', async () => {
    await shown('networks="email facebook no-native"');
    expect(offered()).to.deep.equal(['Email', 'Facebook', 'Copy link']);
    element.networks = 'print copy email no-native';
    await element.updateComplete;
    expect(offered()).to.deep.equal(['Print', 'Copy link', 'Email']);
    element.networks = 'email no-copy no-native';
    await element.updateComplete;
    expect(offered()).to.deep.equal(['Email']);
  });

  it('opens the browser’s own dialog for printing', async () => {
    await shown('networks="print"');
    const shared = heard('share', element);
    const before = window.print.bind(window);
    let printed = 0;
    window.print = () => void (printed += 1);
    element.shadowRoot?.querySelector<HTMLElement>('button[data-network="print"]')?.click();
    window.print = before;
    expect(printed).to.equal(1);
    expect(shared).to.deep.equal([{ network: 'print' }]);
  });

  it('fires share-opened, and share, which was its name in version 0.1', async () => {
    await shown('networks="print"');
    const [opened, shared] = [heard('share-opened', element), heard('share', element)];
    const before = window.print.bind(window);
    window.print = () => undefined;
    element.shadowRoot?.querySelector<HTMLElement>('button[data-network="print"]')?.click();
    window.print = before;
    expect([opened, shared]).to.deep.equal([[{ network: 'print' }], [{ network: 'print' }]]);
  });

  it('names every network, and never the address of the page', async () => {
    const names = 'email sms whatsapp telegram facebook x linkedin bluesky reddit pinterest';
    const links = await shown(`networks="${names}"`);
    const shared = heard('share', element);
    for (const link of links) {
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
    }
    expect(shared).to.deep.equal(names.split(' ').map((network) => ({ network })));
  });

  it('shares natively, and a share sheet that is closed again is no error', async () => {
    const own = Object.getOwnPropertyDescriptor(navigator, 'share');
    const sheets: unknown[] = [];
    const share = (data: unknown) => {
      sheets.push(data);
      return Promise.reject(new DOMException('closed', 'AbortError'));
    };
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    try {
      await shown('text="Hands" url="https://quiet-street.example/hands?from=mail"');
      expect(offered()[0]).to.equal('Share…');
      const errors = await errorsWhile(async () =>
        element.shadowRoot?.querySelector<HTMLElement>('button[data-network="native"]')?.click(),
      );
      expect(sheets).to.deep.equal([{ url: 'https://quiet-street.example/hands', title: 'Hands' }]);
      expect(errors).to.deep.equal([]);
      await expectAccessible(element);
    } finally {
      if (own) Object.defineProperty(navigator, 'share', own);
      else Reflect.deleteProperty(navigator, 'share');
    }
  });

  it('stays within a phone of 320 pixels with every network, from right to left too', async () => {
    await shown(
      'lang="fa" networks="email sms whatsapp telegram facebook x linkedin bluesky reddit pinterest copy print"',
    );
    await setViewport({ width: 320, height: 640 });
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expectAccessible(element);
    await setViewport({ width: 800, height: 600 });
  });

  it('says what became of copying', async () => {
    await shown();
    const copy = element.shadowRoot?.querySelector<HTMLElement>('button[data-network="copy"]');
    const shared = heard('share', element);
    copy?.click();
    await waitUntil(() => element.shadowRoot?.querySelector('[role="status"]')?.textContent);
    expect(shadowText(element)).to.match(/Link copied|We could not copy the link/);
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
