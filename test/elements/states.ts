import type { LitElement } from 'lit';
import '../../src/define.ts';
import { waitUntil } from './wait-until.ts';

/** Puts an element on the page from HTML, as a parser or a framework would, and gives it back. */
export function put<E extends LitElement>(markup: string, into: ParentNode & Node = document.body): E {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = template.content.firstElementChild as E;
  into.append(document.importNode(element, true));
  return into.lastElementChild as E;
}

/** The markup of an element with its data inline. */
export function withJson(tag: string, data: unknown, attributes = '', fallback = ''): string {
  const json = typeof data === 'string' ? data : JSON.stringify(data);
  return `<${tag} ${attributes}><script type="application/json">${json}</script>${fallback}</${tag}>`;
}

/** Waits until the element is in this state and has rendered it. */
export async function state(
  element: LitElement,
  name: 'loading' | 'ready' | 'empty' | 'failed',
): Promise<void> {
  await waitUntil(() => element.dataset.state === name, `${element.localName} never was ${name}`, {
    interval: 5,
  });
  await element.updateComplete;
}

/** The text that the element itself renders. */
export function shadowText(element: LitElement): string {
  return (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Every error that reached the page while `act` ran: an element on another site's page must cause none. */
export async function errorsWhile(act: () => Promise<void>): Promise<unknown[]> {
  const errors: unknown[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    errors.push('reason' in event ? event.reason : event.error);
    event.preventDefault();
  };
  window.addEventListener('error', note);
  window.addEventListener('unhandledrejection', note);
  await act();
  await new Promise((resolve) => setTimeout(resolve));
  window.removeEventListener('error', note);
  window.removeEventListener('unhandledrejection', note);
  return errors;
}

/** Collects the details of an event. */
export function heard<Name extends keyof HTMLElementEventMap>(
  name: Name,
  target: EventTarget = document.body,
): unknown[] {
  const details: unknown[] = [];
  target.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
}
