import { expect } from '@open-wc/testing';
import { serve } from '../server/test-server.ts';
import { waitUntil } from '../wait-until.ts';
import { HostPage, SCRIPT } from './host-page.ts';

const LATER = SCRIPT.replace(/js$/, 'later.js');
const AROUND = ['related-services', 'share-links'] as const;

/** The elements' own script alone in its folder, as where only one file was uploaded. */
async function alone(): Promise<string> {
  const body = await (await fetch(SCRIPT)).text();
  const headers = { 'content-type': 'text/javascript; charset=utf-8' };
  const { url } = await serve({ headers, body }, { status: 404 });
  return `<script defer src="${url}/clinic-elements.js"></script>`;
}

function askedFor(page: HostPage): string[] {
  const entries = page.window.performance.getEntriesByType('resource');
  return entries.map(({ name }) => new URL(name).pathname).filter((path) => path.endsWith('later.js'));
}

describe('the elements around an article', () => {
  it('come with a script that is asked for once, as soon as one of them waits for it', async () => {
    const page = await HostPage.open({ head: '<script>window.requestIdleCallback = () => 0;</script>' });
    await page.ready();
    expect(askedFor(page)).to.deep.equal([LATER]);
    expect(page.issues).to.deep.equal([]);
    expect(page.lines).to.deep.equal([]);
  });

  it('are not hurried where they were made ahead of time', async () => {
    const page = await HostPage.open({
      head: '<script>window.requestIdleCallback = (act) => (window.rest = act, 0);</script>',
      body: '<share-links data-state="ready"><template shadowrootmode="open"><p>Share</p></template></share-links>',
    });
    await waitUntil(() => 'rest' in page.window, 'no idle moment was waited for');
    expect(askedFor(page)).to.deep.equal([]);
    expect(page.inside('share-links', 'p').textContent).to.equal('Share');
    (page.window as unknown as { rest: () => void }).rest();
    await waitUntil(() => page.window.customElements.get('share-links'), 'it never came');
    await page.ready(['share-links']);
    expect(askedFor(page)).to.deep.equal([LATER]);
  });

  it('leave what stands in them, and a line in the console, where that script cannot be had', async () => {
    const page = await HostPage.open({
      scripts: await alone(),
      body: `<related-services src="/index.json"><a href="/more">More of what we do</a></related-services>
        <share-links></share-links>`,
    });
    await waitUntil(() => page.lines.length > 0, 'nothing was said');
    expect(page.lines).to.deep.equal([
      'clinic-elements.later.js is not beside the script: without it related-services and share-links wait.',
    ]);
    const link = page.find('related-services').querySelector('a')!;
    expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(page.issues).to.deep.equal([]);
  });

  it('come all the same when that script is had later', async () => {
    const page = await HostPage.open({ scripts: await alone() });
    await waitUntil(() => page.lines.length > 0, 'nothing was said');
    const script = page.document.createElement('script');
    script.src = LATER;
    page.document.head.append(script);
    await page.ready(AROUND);
    expect(page.issues).to.deep.equal([]);
  });

  it('come where the tag of that script stands ahead of the other', async () => {
    const tags = [LATER, SCRIPT].map((url) => `<script defer src="${url}"></script>`).join('');
    const page = await HostPage.open({ scripts: tags });
    await page.ready();
    expect(page.issues).to.deep.equal([]);
    expect(page.lines).to.deep.equal([]);
  });
});
