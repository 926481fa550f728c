import { press, type } from '../browser.ts';
import { executeServerCommand } from '@web/test-runner-commands';
import { receipt } from '../consultation-form/form.ts';
import { clinic, richSection, service, services } from '../documents.ts';
import { pageCommandName } from '../server/page-commands.ts';
import { serve, type Served } from '../server/test-server.ts';
import { withJson } from '../states.ts';
import { waitUntil } from '../wait-until.ts';

/** The script as a page loads it, with its languages and parts beside it; `npm run build` makes them. */
export const SCRIPT = '/dist/clinic-elements.js';
export const TAGS = ['service-article', 'consultation-form', 'related-services', 'share-links'] as const;
type Tag = (typeof TAGS)[number];

interface Host {
  /** Empty for a page in quirks mode. */
  doctype?: string;
  headers?: Record<string, string>;
  /** Attributes of the root element. */
  root?: string;
  /** What stands in the head before the script: the rude part. */
  head?: string;
  /** The tags that bring the elements. */
  scripts?: string;
  /** Around or instead of the elements; `{{elements}}` is where they stand. */
  body?: string;
  width?: number;
}

/** Notes on the page what no page wants to see, before anything else runs; it needs nothing that others could change. */
const WATCH = `{
  const issues = (window.seenIssues = []);
  const note = (issue) => { issues[issues.length] = issue; };
  addEventListener('error', (event) => { if (event.message) note('error: ' + event.message); });
  addEventListener('unhandledrejection', (event) => note('rejection: ' + (event.reason && event.reason.stack || event.reason)));
  document.addEventListener('securitypolicyviolation', (event) => note('policy: ' + event.effectiveDirective + ' ' + event.blockedURI));
  const said = (window.seenLines = []);
  for (const level of ['warn', 'error']) {
    const speak = console[level].bind(console);
    console[level] = (...words) => { said[said.length] = words.join(' '); speak(...words); };
  }
}`;

/** A site's page in a frame, with all four elements on it, as a webmaster would paste them. */
export class HostPage {
  readonly frame: HTMLIFrameElement;
  readonly receiver: Served;

  private constructor(frame: HTMLIFrameElement, receiver: Served) {
    this.frame = frame;
    this.receiver = receiver;
  }

  static async open({
    doctype = '<!doctype html>',
    headers = {},
    root = 'lang="en"',
    head = '',
    scripts = `<script defer src="${SCRIPT}"></script>`,
    body = '<main>{{elements}}</main>',
    width = 800,
  }: Host = {}): Promise<HostPage> {
    const receiver = await serve({ status: 201, body: receipt });
    const nonce = /nonce-(\w+)/.exec(Object.values(headers).join())?.[1];
    const watch = await serve({ headers: { 'content-type': 'text/javascript' }, body: WATCH });
    const page = await serve({
      headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
      body: `${doctype}<html ${root}><head><meta charset="utf-8"><title>Somebody’s page</title>
        <script nonce="${nonce ?? ''}" src="${watch.url}"></script>${head}${scripts}</head>
        <body>${body.replace('{{elements}}', () => elements(receiver))}</body></html>`,
    });
    const frame = document.createElement('iframe');
    frame.style.cssText = `display: block; border: 0; inline-size: ${width}px; block-size: 560px`;
    frame.src = page.url;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.replaceChildren(frame);
    await loaded;
    return new HostPage(frame, receiver);
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  get window(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }

  /** Errors, rejections and violations of a policy since the page began. */
  get issues(): string[] {
    return [...(this.window as unknown as { seenIssues: string[] }).seenIssues];
  }

  /** What the console was told as a warning or an error. */
  get lines(): string[] {
    return [...(this.window as unknown as { seenLines: string[] }).seenLines];
  }

  find<T extends Tag>(tag: T, root: ParentNode = this.document): HTMLElementTagNameMap[T] {
    const element = root.querySelector<HTMLElementTagNameMap[T]>(tag);
    if (!element) throw new Error(`There is no <${tag}> on the page.`);
    return element;
  }

  /** Something in the shadow root of one of them. */
  inside(tag: Tag, selector: string, root?: ParentNode): HTMLElement {
    const found = this.find(tag, root).shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector} in <${tag}>.`);
    return found;
  }

  async ready(tags: readonly Tag[] = TAGS, root?: ParentNode): Promise<void> {
    for (const tag of tags) {
      await waitUntil(() => this.find(tag, root).dataset.state === 'ready', `${tag} never was ready`, {
        timeout: 8000,
      });
      await this.find(tag, root).updateComplete;
    }
  }

  /** Moves the mouse over the middle of what is in the frame, and clicks: what covers it gets the click instead. */
  async click(element: Element): Promise<void> {
    let reached = false;
    const note = () => (reached = true);
    element.addEventListener('mousedown', note, { once: true });
    // Firefox finds what is under the mouse where it last painted, which may be before the last scrolling.
    for (let tries = 0; tries < 3; tries++) {
      await this.clickOnce(element);
      if (reached || !element.isConnected || !this.isUncovered(element)) break;
    }
    element.removeEventListener('mousedown', note);
  }

  /** Whether the middle of it is its own, as the page is laid out. */
  private isUncovered(element: Element): boolean {
    const box = element.getBoundingClientRect();
    const root = element.getRootNode() as Document | ShadowRoot;
    const found = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return element.contains(found);
  }

  private async clickOnce(element: Element): Promise<void> {
    // What loads above may move it. Firefox scrolls in another thread: a click that comes at once may land where the element was.
    let place: number;
    do {
      element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      place = element.getBoundingClientRect().top;
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    } while (element.getBoundingClientRect().top !== place);
    const frame = this.frame.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    await executeServerCommand(pageCommandName, {
      do: 'click',
      x: Math.round(frame.left + box.left + box.width / 2),
      y: Math.round(frame.top + box.top + box.height / 2),
    });
  }

  /** Answers what must be answered with mouse and keyboard, as a patient does, and sends; gives back what arrived. */
  async book(root?: ParentNode): Promise<URLSearchParams[]> {
    const field = (selector: string) => this.inside('consultation-form', selector, root);
    await this.click(field('[name="name"]'));
    await type('Ann Lee');
    await this.click(field('[name="contactBy"][value="phone"]'));
    await this.click(field('[name="phone"]'));
    await type('2025550147');
    await this.click(field('[name="callWindow"][value="any"]'));
    await this.click(field('.submit button'));
    return this.sent(root);
  }

  /** The requests that reached the clinic, once the form says that they did. */
  async sent(root?: ParentNode): Promise<URLSearchParams[]> {
    const form = this.find('consultation-form', root);
    const said = () => form.shadowRoot?.querySelector('[part="summary"], [part="failed"]')?.textContent;
    await waitUntil(() => form.shadowRoot?.querySelector('[part="sent"]') ?? said(), 'Send did nothing', {
      timeout: 8000,
    });
    if (said()) throw new Error(`It was not sent: ${said()!.replace(/\s+/g, ' ')}`);
    return (await this.receiver.requests()).map(({ body }) => new URLSearchParams(body));
  }
}

/** What the clinic must have got from `book`, exactly once. */
export function isRight(requests: URLSearchParams[]): boolean {
  const [request] = requests;
  const { name, contactBy, phone, callWindow, idempotencyKey } = Object.fromEntries(request ?? []);
  return (
    requests.length === 1 &&
    [name, contactBy, callWindow].join() === 'Ann Lee,phone,any' &&
    /2025550147$/.test((phone ?? '').replace(/\D/g, '')) &&
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(idempotencyKey ?? '')
  );
}

/** The four elements with their data inline. */
export function elements(receiver: Served): string {
  const article = JSON.stringify(service({ sections: [...service().sections, richSection()] }));
  // A picture that is there: a missing one would lose its room under the pointer.
  return `${withJson('service-article', article.replace('/favicon.ico', '/demo/clinic/site/favicon.svg'))}
    ${withJson('consultation-form', clinic(), `action="${receiver.url}"`, '<p><a href="/book">Book</a></p>')}
    ${withJson('related-services', services(), 'current="calm-hands"')}
    <share-links></share-links>`;
}

export { press, type };
