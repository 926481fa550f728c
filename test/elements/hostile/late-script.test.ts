import { expect } from '@open-wc/testing';
import { prerenderedMarkup } from '../consultation-form/prerendered-markup.ts';
import { clinic } from '../documents.ts';
import { HostPage, press, SCRIPT, type } from './host-page.ts';
import { waitUntil } from '../wait-until.ts';

/**
 * What tools for fast pages do: the script waits for the first touch or key, is then put in, and the events that were
 * held back are played again.
 */
const delay = (start: string) => `<script>
  const seen = [];
  const names = ['keydown', 'mousedown', 'click', 'touchstart'];
  const begin = (event) => {
    seen.push([event.target, event.type, event]);
    if (seen.length > 1) return;
    setTimeout(() => {
      ${start};
      setTimeout(() => {
        for (const name of names) removeEventListener(name, begin, true);
        for (const [target, type, event] of seen) if (type === 'click') target.dispatchEvent(new event.constructor(type, event));
      }, 400);
    }, 50);
  };
  for (const name of names) addEventListener(name, begin, true);
  const put = (changes) => document.head.append(Object.assign(document.createElement('script'), changes));
</script>`;

const asText = `fetch('${SCRIPT}').then((answer) => answer.text())`;

/** How such tools start what they held back; all but the first leave no trace of where it came from. */
const starts: Record<string, string> = {
  'by a new tag with its address': `put({ src: '${SCRIPT}' })`,
  'from memory, by an address of a blob': `${asText}.then((text) => put({ src: URL.createObjectURL(new Blob([text], { type: 'text/javascript' })) }))`,
  'as text': `${asText}.then((text) => put({ text }))`,
  'by eval': `${asText}.then((text) => (0, eval)(text))`,
};

const heldBack = `<script type="held/javascript" data-held-src="${SCRIPT}" data-held-defer></script>`;

describe('a script that is held back until the first touch', () => {
  for (const [how, start] of Object.entries(starts)) {
    it(`and started ${how} finds the reader’s language, and keeps the first key and the first click`, async () => {
      const page = await HostPage.open({
        root: 'lang="es"',
        head: delay(start),
        scripts: heldBack,
        body: prerendered(),
      });
      const root = page.document.querySelector('consultation-form')!.shadowRoot!;
      expect(root.querySelector('form'), 'no declarative shadow root').to.exist;
      await page.click(root.querySelector('[name="contactBy"][value="phone"]')!);
      // A click on a field means the one that is there, even if it was rendered again a moment ago.
      const name = () => root.querySelector('[name="name"]')!;
      for (let field; field !== name();) await page.click((field = name()));
      await type('An');
      await waitUntil(
        () => page.document.querySelector('consultation-form:defined'),
        'the script never came',
      );
      await type('n Lee');
      await press('Tab');
      await waitUntil(
        () => root.querySelector('[part="heading"]')?.textContent?.includes('Solicite una consulta'),
        'it never spoke Spanish',
        { timeout: 8000 },
      );
      expect(root.querySelectorAll('form')).to.have.length(1);
      const answers = new FormData(root.querySelector('form')!);
      expect([answers.get('name'), answers.get('contactBy')]).to.deep.equal(['Ann Lee', 'phone']);
      expect(await page.receiver.requests()).to.have.length(0);
      expect(page.issues).to.deep.equal([]);
    });
  }

  it('renders elements with inline data, and replaces placeholders, however late it loads', async () => {
    const page = await HostPage.open({
      head: delay(starts['as text']!),
      scripts: heldBack,
      body: '<main>{{elements}}</main><div data-clinic="share-links" id="more"></div>',
    });
    expect(page.document.readyState).to.equal('complete');
    await page.click(page.document.querySelector('main')!);
    await page.ready();
    await waitUntil(() => page.document.querySelector('share-links#more'));
    expect(page.issues).to.deep.equal([]);
  });
});

/** The form in a prerendered page. */
function prerendered(): string {
  return `<consultation-form action="/consultations" data-state="ready"><script type="application/json">${JSON.stringify(clinic())}</script>
    <template shadowrootmode="open">${prerenderedMarkup()}</template></consultation-form>`;
}
