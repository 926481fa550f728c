import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { put } from '../states.ts';
import { issuesIn, namesIn, reread, type Known } from './audit.ts';
import { richClinic, richIndex, richService } from './hostile-documents.ts';
import { waitUntil } from '../wait-until.ts';

/** The tag, its attributes and its inline JSON, which cannot end its script. */
export function inline(tag: string, document: unknown, attributes = ''): string {
  const json = typeof document === 'string' ? document : JSON.stringify(document);
  return `<${tag} ${attributes}><script type="application/json">${json.replace(/</g, '\\u003c')}</script></${tag}>`;
}

export const article = (document: unknown) => inline('service-article', document, 'partner="gym"');
export const related = (document: unknown) => inline('related-services', document);
export const form = (document: unknown) => inline('consultation-form', document, 'action="/consultations"');

/** Draws all of these side by side and waits until each is ready, empty or failed. */
export async function renderAll(markups: string[]): Promise<LitElement[]> {
  const elements = markups.map((markup) => put<LitElement>(markup));
  const waits = () => elements.filter(({ dataset }) => !/ready|empty|failed/.test(dataset.state ?? ''));
  await waitUntil(() => waits().length === 0, 'some never were ready or failed', { timeout: 15_000 });
  for (const element of elements) await element.updateComplete;
  return elements;
}

/** The names that the elements themselves put into a page, from harmless documents that hold all that there is. */
export async function knownNames(): Promise<Known> {
  const elements = await renderAll([
    article(richService()),
    inline('service-article', { ...richService(), language: 'en' }),
    inline('service-article', { ...richService(), language: 'fa' }),
    article('{"contract":1}'),
    related(richIndex()),
    related('{"contract":1}'),
    form(richClinic()),
    form('{"contract":1}'),
  ]);
  const known = namesIn(elements.flatMap(rootsOf));
  for (const element of elements) element.remove();
  return known;
}

/** Everything wrong with what these elements drew, each with the name of its payload; also after a second reading. */
export function expectHarmless(rendered: [name: string, element: LitElement][], known: Known): void {
  const issues = rendered.flatMap(([name, element]) =>
    [...rootsOf(element), reread(element).firstElementChild!]
      .flatMap((root) => issuesIn(root, known))
      .map((issue) => `${name}: ${issue}`),
  );
  expect(issues).to.deep.equal([]);
}

function rootsOf(element: LitElement): (Element | ShadowRoot)[] {
  return [element, ...(element.shadowRoot ? [element.shadowRoot] : [])];
}
