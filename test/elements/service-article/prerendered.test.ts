import { expect } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import type { Service } from '../../../src/article/schema.ts';
import { articleContentStyles } from '../../../src/templates/article/article-content-styles.ts';
import { articleFingerprint } from '../../../src/templates/article/article-fingerprint.ts';
import { articleTemplate } from '../../../src/templates/article/article-template.ts';
import type { ArticleView } from '../../../src/templates/article/article-view.ts';
import { readingAids } from '../../../src/templates/article/reading-aids.ts';
import type { ServiceArticle } from '../../../src/elements/service-article/service-article.ts';
import { elementMessages } from '../../../src/i18n/all-languages.ts';
import { richSection, service } from '../documents.ts';
import { openFrame } from '../open-frame.ts';
import { serve } from '../server/test-server.ts';
import { longArticle, navOf } from './article.ts';
import { waitUntil } from '../wait-until.ts';

const en = elementMessages('en');

function squeezed({ textContent }: Element): string {
  return textContent.replace(/\s+/g, ' ');
}

/** Each test has a page of its own in a frame: the article stands there first, then the script comes. */
describe('a prerendered <service-article>', () => {
  let frame: HTMLIFrameElement;

  afterEach(() => frame.remove());

  /** @param shown the article as the page has it, when that is another than its data */
  async function page(
    data: Service,
    url: string,
    shown = data,
    change = (html: string) => html,
    made?: (json: string) => { fingerprint: string },
  ): Promise<HTMLElement> {
    const json = JSON.stringify(data).replaceAll('<', '\\u003c');
    const aids = markup(readingAids(view(shown, url), { formId: 'consultation', ...made?.(json) }));
    const text = change(markup(articleTemplate(view(shown, url))));
    const srcdoc = `<!doctype html><html lang="en"><body><service-article src="${url}" data-state="ready">
      <template shadowrootmode="open"><b>until the script comes</b>${aids}</template>
      <script type="application/json" data-prerendered="${url}">${json}</script>${text}</service-article>
      <consultation-form></consultation-form>`;
    frame = await openFrame({ srcdoc });
    return inside().querySelector<HTMLElement>('service-article')!;
  }

  function inside(): Document {
    return frame.contentDocument!;
  }

  function view(service: Service, base: string): ArticleView {
    const today = '2026-11-22';
    return { service, base, today, messages: en, level: 2, syndication: 'full', credited: false };
  }

  function markup(template: TemplateResult): string {
    const rendered = document.createElement('div');
    render(template, rendered);
    return rendered.innerHTML.replace(/<!--.*?-->/g, '').replace(/\s{2,}/g, ' ');
  }

  function loadScript(src = '/src/define.ts'): void {
    const script = inside().createElement('script');
    script.type = 'module';
    script.src = src;
    inside().head.append(script);
  }

  async function enhanced(element: HTMLElement): Promise<void> {
    loadScript();
    await waitUntil(() => !element.shadowRoot!.querySelector('b'), 'it was not enhanced', {
      timeout: 10_000,
    });
    await (element as ServiceArticle).updateComplete;
  }

  it('keeps the nodes that the reader sees and fetches nothing', async () => {
    const { url, requests } = await serve({ body: service() });
    const article = service({ sections: [...service().sections, richSection()] });
    const element = await page(article, url);
    const title = element.querySelector('h2');
    element.querySelector('details')!.open = true;
    const before = squeezed(element);
    await enhanced(element);
    expect(element.querySelector('h2')).to.equal(title);
    expect(element.querySelectorAll('h2')).to.have.length(1);
    expect(element.querySelector('details')!.open).to.equal(true);
    expect(squeezed(element)).to.equal(before);
    expect(element.dataset.state).to.equal('ready');
    expect(element.shadowRoot!.querySelectorAll('slot[name="title"]')).to.have.length(1);
    expect(await requests()).to.have.length(0);
  });

  it('shows what its data says when the page has something else', async () => {
    const { url } = await serve({ body: service() });
    const element = await page(service({ title: 'New title' }), url, service({ title: 'Old title' }));
    await enhanced(element);
    await waitUntil(() => element.querySelector('h2')?.textContent === 'New title');
    expect(element.textContent).not.to.include('Old title');
    expect(element.querySelectorAll('h2')).to.have.length(1);
  });

  it('fetches another article when it is given another address', async () => {
    const other = await serve({ body: service({ title: 'Another' }) });
    const { url } = await serve({ body: service() });
    const element = await page(service(), url);
    await enhanced(element);
    (element as ServiceArticle).src = other.url;
    await waitUntil(() => element.querySelector('h2')?.textContent === 'Another', 'never another');
    expect(element.querySelectorAll('h2')).to.have.length(1);
  });

  /** What is rendered, without the comments and the white space of a template. */
  function drawnIn(element: HTMLElement): string {
    return element.shadowRoot!.innerHTML.replace(/<!--.*?-->|<b>.*<\/b>| aria-current="location"|\s+/g, '');
  }

  it('puts the same list, time and link around it as were there', async () => {
    const { url } = await serve({ body: service() });
    const element = await page(longArticle(4), url);
    const before = drawnIn(element);
    expect(before).to.include('href="#part-4"').and.include('href="#consultation"');
    await enhanced(element);
    expect(drawnIn(element)).to.equal(before);
  });

  it('keeps the focus on the link of the list that has it', async () => {
    const { url } = await serve({ body: service() });
    const element = await page(longArticle(4), url);
    element.shadowRoot!.querySelector('details')!.open = true;
    element.shadowRoot!.querySelector<HTMLElement>('a[href="#part-3"]')!.focus();
    const before = element.shadowRoot!.activeElement!;
    await enhanced(element);
    expect(element.shadowRoot!.activeElement).to.equal(before);
    expect(before.isConnected).to.equal(true);
    expect(element.shadowRoot!.querySelector('details')!.open).to.equal(true);
  });

  it('does not scroll back a reader who has left the section of the address', async () => {
    const { url } = await serve({ body: service() });
    const element = await page(longArticle(4), url);
    frame.contentWindow!.location.hash = '#part-3';
    await waitUntil(() => frame.contentWindow!.scrollY > 0, 'the browser never went there');
    frame.contentWindow!.scrollTo(0, 0);
    await enhanced(element);
    expect(frame.contentWindow!.scrollY).to.equal(0);
  });

  describe('with a fingerprint', () => {
    const today = new Date().toISOString().slice(0, 10);
    /** As `clinic-elements prerender` writes it. */
    const made = (data: Service) => (json: string) => ({
      fingerprint: articleFingerprint({ ...view(data, ''), today }, json, 'consultation'),
    });

    async function loaded(element: HTMLElement): Promise<ServiceArticle> {
      const heard = new Promise((resolve) => element.addEventListener('service-loaded', resolve));
      loadScript();
      await heard;
      await (element as ServiceArticle).updateComplete;
      return element as ServiceArticle;
    }

    it('is not rendered, and keeps its styles, where the fingerprint is the same', async () => {
      const { url, requests } = await serve({ body: service() });
      const element = await page(longArticle(4), url, undefined, undefined, made(longArticle(4)));
      element.shadowRoot!.prepend(inside().createElement('style'));
      const nav = element.shadowRoot!.querySelector('nav');
      const section = element.querySelector('section');
      const article = await loaded(element);
      article.requestUpdate();
      await article.updateComplete;
      expect(nav!.isConnected).to.equal(true);
      expect(section!.isConnected).to.equal(true);
      expect(element.shadowRoot!.querySelectorAll('nav')).to.have.length(1);
      expect(element.shadowRoot!.adoptedStyleSheets).to.have.length(0);
      expect(element.dataset.state).to.equal('ready');
      expect(await requests()).to.have.length(0);
    });

    it('leads to its sections, and to the form with the service chosen there', async () => {
      const { url } = await serve({ body: service() });
      const element = await page(longArticle(4), url, undefined, undefined, made(longArticle(4)));
      await loaded(element);
      element.shadowRoot!.querySelector<HTMLElement>('a[href="#part-4"]')!.click();
      expect(inside().activeElement!.id).to.equal('part-4');
      element.shadowRoot!.querySelector<HTMLElement>('.request-link')!.click();
      const form = inside().querySelector<HTMLElement & { service: string }>('consultation-form')!;
      expect(form.service).to.equal(longArticle(4).slug);
    });

    it('is rendered, with the element’s styles, when its data is other', async () => {
      const { url } = await serve({ body: service() });
      const [old, data] = [service({ title: 'Old title' }), service({ title: 'New title' })];
      const element = await page(data, url, old, undefined, () => made(old)(JSON.stringify(old)));
      element.shadowRoot!.prepend(inside().createElement('style'));
      await loaded(element);
      expect(element.querySelector('h2')!.textContent).to.equal('New title');
      expect(element.shadowRoot!.querySelectorAll('[data-prerendered], style')).to.have.length(0);
      expect(element.shadowRoot!.adoptedStyleSheets.length).to.be.greaterThan(0);
    });

    it('follows the language around it', async () => {
      const { url } = await serve({ body: service() });
      const element = await page(longArticle(4), url, undefined, undefined, made(longArticle(4)));
      const article = await loaded(element);
      loadScript('/src/chunks/es.ts');
      inside().documentElement.lang = 'es';
      await waitUntil(() =>
        element.shadowRoot!.querySelector('summary')?.textContent.includes('En esta página'),
      );
      expect(article.querySelectorAll('h2')).to.have.length(1);
    });

    it('is rendered when its review has become overdue since', async () => {
      const due = service({ reviewDue: '2020-01-01' });
      const { url } = await serve({ body: due });
      const old = (json: string) => ({
        fingerprint: articleFingerprint({ ...view(due, ''), today: '2019-12-31' }, json, 'consultation'),
      });
      const element = await page(due, url, service({ reviewDue: '2099-01-01' }), undefined, old);
      await loaded(element);
      expect(element.querySelector('footer')!.textContent).to.include('2020');
    });
  });

  describe('by a version without a contents list', () => {
    it('gets its title above the list', async () => {
      const { url } = await serve({ body: service() });
      const old = (html: string) => html.replace(/ slot="\w+"/g, '');
      const element = await page(longArticle(4), url, longArticle(4), old);
      await enhanced(element);
      expect(element.querySelectorAll('h2')).to.have.length(1);
      expect(element.querySelectorAll('section')).to.have.length(4);
      const [title, nav] = [element.querySelector('h2'), navOf(element as ServiceArticle)];
      expect(title!.getBoundingClientRect().bottom).to.be.at.most(nav!.getBoundingClientRect().top);
    });
  });

  describe('under a policy that refuses style attributes', () => {
    const rich = service({ sections: [...longArticle(3).sections, richSection()] });
    const bare = (html: string) => html.replace(/ style="[^"]*"/g, '');
    const sheet = `data:text/css,${encodeURIComponent(articleContentStyles.cssText)}`;
    const linked = (html: string) => `<link rel="stylesheet" href="${sheet}">${bare(html)}`;

    it('has wide pictures and tables in their column without any script', async () => {
      const { url } = await serve({ body: service() });
      const element = await page(rich, url, rich, linked);
      const [picture, table] = ['img', 'section > [role="region"]'].map((selector) =>
        element.querySelector<HTMLElement>(selector)!,
      );
      expect([picture!.getAttribute('style'), table!.getAttribute('style')]).to.deep.equal([null, null]);
      expect(picture!.getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right);
      expect(getComputedStyle(table!).overflowX).to.equal('auto');
    });

    it('keeps them where that style sheet says how they look', async () => {
      const { url } = await serve({ body: service() });
      const element = await page(rich, url, rich, linked);
      const [picture, link] = [element.querySelector('img'), element.querySelector('link')];
      await enhanced(element);
      expect([picture!.isConnected, link!.isConnected]).to.deep.equal([true, true]);
      expect(element.querySelectorAll('img')).to.have.length(1);
    });

    it('gets the styles where none does', async () => {
      const { url } = await serve({ body: service() });
      const element = await page(rich, url, rich, bare);
      await enhanced(element);
      expect(element.querySelectorAll('img')).to.have.length(1);
      expect(element.querySelector('img')!.style.maxInlineSize).to.equal('100%');
    });
  });

  it('keeps what a translator makes of it later', async () => {
    const { url } = await serve({ body: service() });
    const element = (await page(service(), url)) as ServiceArticle;
    await enhanced(element);
    element.querySelector('section')!.textContent = 'Traducido';
    element.requestUpdate();
    await element.updateComplete;
    expect(element.textContent).to.include('Traducido');
  });
});
