import type { ServiceArticle } from '../../../src/elements/service-article/service-article.ts';
import { openFrame } from '../open-frame.ts';
import { serve } from '../server/test-server.ts';
import { waitUntil } from '../wait-until.ts';

/** A page of its own in a frame, with an address, so that a test may open it at `#section` or follow its links. */
export interface Framed {
  frame: HTMLIFrameElement;
  window: Window & typeof globalThis;
  document: Document;
}

/** The script that renders the elements, as a page names it. */
export const SCRIPT = '<script type="module" src="/src/define.ts"></script>';

export async function openPage(html: string, hash = ''): Promise<Framed> {
  const { url } = await serve({
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en">${html}</html>`,
  });
  const frame = await openFrame({ src: url + hash });
  const inside = frame.contentDocument!;
  return { frame, window: inside.defaultView!, document: inside };
}

/** The article on the page once the script has rendered it. */
export async function article(root: ParentNode): Promise<ServiceArticle> {
  const found = () => root.querySelector<ServiceArticle>('service-article');
  await waitUntil(() => found()?.shadowRoot?.querySelector('[part="reading-time"]'), 'never rendered', {
    timeout: 10_000,
  });
  await found()!.updateComplete;
  return found()!;
}
