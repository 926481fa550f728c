import { expect } from '@open-wc/testing';
import { serve } from '../server/test-server.ts';
import { HostPage, isRight, SCRIPT, TAGS } from './host-page.ts';
import { squeeze } from './jsmin.ts';
import { waitUntil } from '../wait-until.ts';

const javascript = (body: string) => ({
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
  body,
});
const OTHER = '/* the theme */ window.theme = { menu: function () { return 1; } };';

/** What the snippet prints: no optimizer takes a script of this type for code. */
const inert = `<script type="application/json" data-clinic-elements="${SCRIPT}">{}</script>`;

/** Starts what was held back at the first sign of a reader, as tools that delay scripts do. */
const delayed = (start: string) => `<script>
  addEventListener('mousemove', () => { ${start} }, { once: true });
  const put = (changes) => document.body.append(Object.assign(document.createElement('script'), changes));
</script>`;

/** Puts a file into a folder of its own, in which nothing else is, and gives its address. */
async function cached(path: string, body: string): Promise<string> {
  return `${(await serve(javascript(body), { status: 404 })).url}/wp-content/cache/${path}`;
}

/** What each optimizer makes of `<script defer src="…/clinic-elements.js">`: lines of the head, and of the body's end. */
const optimizers: Record<string, (script: string) => Promise<{ head?: string; end?: string }>> = {
  'Autoptimize, which merges squeezed scripts in a try block of its own': async (script) => {
    const merged = [OTHER, script].map((text) => `try{${squeeze(text)};}catch(e){}`).join('\n');
    const url = await cached('autoptimize/js/autoptimize_9d4f.js', merged);
    return { head: `<script defer src="${url}"></script>` };
  },
  'LiteSpeed Cache, which combines scripts and waits for the reader': async (script) => {
    const url = await cached('litespeed/js/3c1a.js?ver=77', `${OTHER}\n;${squeeze(script)}`);
    return {
      head: `<script type="litespeed/javascript" data-src="${SCRIPT}"></script>`,
      end: delayed(`put({ src: '${url}', async: false })`),
    };
  },
  'Jetpack Boost, which concatenates scripts and moves them to the end': async (script) => {
    const url = await cached('boost/??-eJx9', `${OTHER}\n${script}\n`);
    return { end: `<script src="${url}"></script>` };
  },
  'W3 Total Cache, which squeezes each script into a folder of its own': async (script) => ({
    head: `<script defer src="${await cached('minify/a1b2c.js', squeeze(script))}"></script>`,
  }),
  'WP Rocket, which keeps a script in the page and waits for the reader': (script) => {
    const bytes = [...new TextEncoder().encode(script)].map((byte) => String.fromCharCode(byte));
    const address = `data:text/javascript;base64,${btoa(bytes.join(''))}`;
    return Promise.resolve({
      head: `<script type="rocketlazyloadscript" data-rocket-src="${address}" id="held"></script>`,
      end: delayed(`put({ src: document.getElementById('held').dataset.rocketSrc })`),
    });
  },
};

/** The form's elements and attributes, without the names that are different in each form. */
function structure(page: HostPage): string[] {
  return [...page.find('consultation-form').shadowRoot!.querySelectorAll('form *')].map(
    (element) => `${element.localName} ${element.getAttributeNames().join(' ')}`,
  );
}

describe('a page optimizer', () => {
  let script: string;
  let intact: string[];

  before(async () => {
    script = await (await fetch(SCRIPT)).text();
    const page = await HostPage.open({ root: 'lang="es"' });
    await page.ready();
    await spanish(page);
    intact = structure(page);
  });

  async function spanish(page: HostPage): Promise<void> {
    await waitUntil(
      () =>
        page.inside('consultation-form', '[part="heading"]').textContent?.includes('Solicite una consulta'),
      'it never spoke Spanish',
      { timeout: 8000 },
    );
  }

  for (const [name, optimize] of Object.entries(optimizers)) {
    it(`${name}: the form is intact, finds its language, and sends a request`, async () => {
      const { head = '', end = '' } = await optimize(script);
      const page = await HostPage.open({
        root: 'lang="es"',
        scripts: head,
        body: `${inert}<main>{{elements}}</main>${end}`,
      });
      if (end.includes('mousemove')) await page.click(page.document.querySelector('main')!);
      await page.ready(TAGS);
      await spanish(page);
      expect(structure(page)).to.deep.equal(intact);
      expect(isRight(await page.book())).to.equal(true);
      expect(page.issues).to.deep.equal([]);
    });
  }

  it('that renames the script finds its folder by data-base', async () => {
    const url = await cached('x/1.js', script);
    const folder = SCRIPT.replace(/[/][^/]*$/, '');
    const page = await HostPage.open({
      root: 'lang="es"',
      scripts: `<script defer src="${url}" data-base="${folder}"></script>`,
    });
    await page.ready();
    await spanish(page);
  });

  it('takes a template literal apart that holds another one, so that the build writes none', () => {
    const nested = 'html`<p class="hint" ${x ? html` id="a"` : ""}>`';
    expect(squeeze(nested)).not.to.equal(nested);
    const plain = 'html(["<p class=\\"hint\\" ", ">"], x ? html([" id=\\"`a`\\""]) : "")';
    expect(squeeze(plain)).to.equal(plain.replace(/(?<=[,:?]) | (?=[?:])/g, ''));
    expect(squeeze('a = b / c; // end\nreturn /[/"]`/.test(a) /* no */ + ++d')).to.equal(
      'a=b/c;return/[/"]`/.test(a)+ ++d',
    );
  });
});
