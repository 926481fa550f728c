import { expect } from '@open-wc/testing';
import { serve } from '../server/test-server.ts';
import { HostPage, isRight, SCRIPT, TAGS } from './host-page.ts';
import { waitUntil } from '../wait-until.ts';

const asScript = (body: string) => ({ headers: { 'content-type': 'text/javascript; charset=utf-8' }, body });

/** The script as an earlier version may have been: other marks, a property and an element less. */
async function older(): Promise<string> {
  const text = await (await fetch(SCRIPT)).text();
  const changed = text
    .replaceAll(/("|`)service-title\1/g, '"title-of-old"')
    .replaceAll(/("|`)share-links\1/g, '"share-of-old"')
    .replace(/(litElementVersions[^"'`]*["'`])[\d.]+/, '$10.9.0');
  if (changed.includes('"share-links"') || !changed.includes('"share-of-old"')) throw new Error('not older');
  return `${(await serve(asScript(changed))).url}/clinic-elements.js`;
}

const tag = (url: string, how = 'defer') => `<script ${how} src="${url}"></script>`;

describe('two copies of the script', () => {
  let old: string;

  beforeEach(async () => (old = await older()));

  const orders: Record<string, () => string> = {
    'the same one twice': () => tag(SCRIPT) + tag(SCRIPT),
    'the same one from two addresses': () => tag(SCRIPT) + tag(`${SCRIPT}?ver=2`),
    'one that waits and one that does not': () => tag(SCRIPT, '') + tag(SCRIPT, 'async'),
    'an older one first': () => tag(old) + tag(SCRIPT),
    'an older one last': () => tag(SCRIPT) + tag(old),
  };

  for (const [order, scripts] of Object.entries(orders)) {
    it(`${order}: nothing throws, nothing doubles, one request is sent`, async () => {
      const page = await HostPage.open({ scripts: scripts() });
      await page.ready();
      for (const name of TAGS) expect(page.window.customElements.get(name), name).to.be.a('function');
      const article = page.find('service-article');
      expect(article.querySelectorAll('h2')).to.have.length(1);
      expect(article.shadowRoot!.querySelectorAll('nav')).to.have.length(1);
      expect(page.find('related-services').querySelectorAll('a')).to.have.length(3);
      expect(page.find('consultation-form').shadowRoot!.querySelectorAll('form')).to.have.length(1);
      const described = () => page.document.head.querySelectorAll('script[type="application/ld+json"]');
      await waitUntil(() => described().length > 0, 'nothing was described', { timeout: 8000 });
      expect(isRight(await page.book())).to.equal(true);
      expect(described()).to.have.length(1);
      expect(page.issues).to.deep.equal([]);
      expect(page.lines).to.deep.equal([]);
    });

    it(`${order}: all of them speak the reader’s language, from one file that was asked for once`, async () => {
      const language = SCRIPT.replace(/\.js$/, '.es.js');
      const messages = await (await fetch(language)).text();
      const page = await HostPage.open({
        root: 'lang="es"',
        scripts: scripts() + `<script>${messages}</script>`,
      });
      await page.ready();
      await waitUntil(() =>
        page.inside('consultation-form', '[part="heading"]').textContent?.includes('Solicite una consulta'),
      );
      expect(page.inside('share-links', '[part="heading"]').textContent).not.to.contain('Share');
      expect(page.issues).to.deep.equal([]);
    });
  }

  it('put one element in the place of one placeholder', async () => {
    const page = await HostPage.open({
      scripts: tag(old) + tag(SCRIPT),
      body: '<div data-clinic="share-links" data-url="/here"></div><div data-clinic="related-services">{}</div>',
    });
    await waitUntil(() => page.document.querySelector('share-links')?.dataset.state === 'ready');
    expect(page.document.querySelectorAll('share-links, related-services')).to.have.length(2);
    expect(page.document.querySelectorAll('[data-clinic]')).to.have.length(0);
    expect(page.issues).to.deep.equal([]);
  });
});

describe('another Lit on the page', () => {
  const marks = `<script>
    for (const mark of ['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions']) window[mark] = ['2.0.0'];
    window.litHtmlPolyfillSupport = window.litElementPolyfillSupport = window.reactiveElementPolyfillSupport = () => {};
  </script>`;
  const own = `<script type="module">
    import { LitElement, html } from '/node_modules/lit/index.js';
    customElements.define('own-words', class extends LitElement {
      static properties = { name: {} };
      render() { return html\`<p>Hello, \${this.name}</p>\`; }
    });
  </script>`;

  it('renders beside ours without an error', async () => {
    const page = await HostPage.open({
      head: own,
      body: '<own-words name="Ann"></own-words><main>{{elements}}</main>',
    });
    await page.ready();
    await waitUntil(() =>
      page.document.querySelector('own-words')?.shadowRoot?.textContent?.includes('Hello, Ann'),
    );
    expect(isRight(await page.book())).to.equal(true);
    expect(page.issues).to.deep.equal([]);
    expect(page.lines.filter((line) => /Multiple versions/.test(line))).to.have.length.at.most(1);
  });

  it('of an older version, with its marks and its support for old browsers, changes nothing', async () => {
    const page = await HostPage.open({ head: marks });
    await page.ready();
    expect(isRight(await page.book())).to.equal(true);
    expect(page.issues).to.deep.equal([]);
    expect(page.lines).to.deep.equal([]);
  });
});
