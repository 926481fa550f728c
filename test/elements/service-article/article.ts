import type { ServiceArticle } from '../../../src/elements/service-article/service-article.ts';
import { whenIdle } from '../../../src/elements/when-idle.ts';
import type { Service } from '../../../src/article/schema.ts';
import { service } from '../documents.ts';
import { put, withJson } from '../states.ts';
import { waitUntil } from '../wait-until.ts';

type Section = Service['sections'][number];

/** An article of so many sections, each with a link in it and so many times the same sentence. */
export function longArticle(count: number, changes: Partial<Service> = {}, sentences = 40): Service {
  const sections = Array.from({ length: count }, (_, index): Section => {
    const id = `part-${index + 1}`;
    const text = ['Rest the hands. '.repeat(sentences), { text: `More of ${id}`, href: `/${id}` }];
    return { id, heading: `Part ${index + 1}`, blocks: [{ type: 'paragraph', text }] };
  });
  return service({ sections, ...changes });
}

/** The article on the page, rendered from its data. */
export async function shown(data: Service, attributes = ''): Promise<ServiceArticle> {
  const element = put<ServiceArticle>(withJson('service-article', data, attributes));
  // Some engines take longer than a second for thousands of sections.
  await waitUntil(() => element.dataset.state === 'ready', 'it never was ready', {
    interval: 5,
    timeout: 20_000,
  });
  await settled(element);
  return element;
}

/** What waits for an idle moment has come to the article too. */
export async function settled(element: ServiceArticle): Promise<void> {
  await new Promise<void>((resolve) => whenIdle(document, resolve));
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

/** Its contents list. */
export function navOf(element: ServiceArticle): HTMLElement | null {
  return element.shadowRoot!.querySelector('nav');
}

/** Opens it, as a reader does where it is above the text. */
export function openList(element: ServiceArticle): void {
  navOf(element)!.querySelector('details')!.open = true;
}

export function linkTo(element: ServiceArticle, hash: string): HTMLAnchorElement {
  const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('nav a')];
  const link = links.find((one) => one.getAttribute('href') === hash);
  if (!link) throw new Error(`The list has no link to ${hash}`);
  return link;
}
