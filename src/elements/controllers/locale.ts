import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { chooseLanguage, type Language } from '../../i18n/negotiate.ts';
import { isOnItsWay, loadMessages, watchMessages } from '../lazy-load/lazy-load.ts';
import { hasElementMessages } from '../../i18n/elements/messages-for.ts';

/** So long, in milliseconds, an element waits for its language before it speaks English until the words come. */
const PATIENCE = 1500;

/**
 * The languages to speak in an element, best first: its own `lang`, then those of its ancestors (through shadow
 * roots), then those of the browser.
 */
function* languagesOf(host: HTMLElement): Generator<string | undefined> {
  for (const node of ancestorsOf(host)) yield node.getAttribute('lang') ?? undefined;
  yield* navigator.languages;
}

/**
 * The language that an element speaks. It asks for the words when the element comes onto the page, follows each change
 * of a `lang` around it, and keeps the language that is shown until the next one's words are there.
 */
export class SpokenLanguage implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly offers: () => readonly string[] | undefined;
  private shown?: Language;
  private stopWatching?: () => void;
  /** True while a first drawing would be in another language than the reader's. */
  waiting = false;

  /** @param offers the languages that the clinic lists, once they are known */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    offers: () => readonly string[] | undefined = () => undefined,
  ) {
    this.host = host;
    this.offers = offers;
    host.addController(this);
  }

  /** The language to draw in now. */
  get current(): Language {
    const wanted = this.wanted();
    if (hasElementMessages(wanted)) return (this.shown = wanted);
    void loadMessages(wanted);
    if (isOnItsWay(wanted)) return this.shown ?? 'en';
    return (this.shown = 'en');
  }

  /** Resolves when the words are there, cannot be had, or have been waited for long enough. */
  async ready(offers?: readonly string[]): Promise<void> {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    await Promise.race([loadMessages(this.wanted(offers)), patience]);
  }

  hostConnected(): void {
    const changed = () => this.host.requestUpdate();
    const stopWatchingWords = watchMessages(changed);
    const observer = new MutationObserver(changed);
    for (const node of ancestorsOf(this.host)) observer.observe(node, { attributeFilter: ['lang'] });
    this.stopWatching = () => {
      stopWatchingWords();
      observer.disconnect();
    };
    // Another place may be in another language.
    changed();
    this.waiting = !hasElementMessages(this.wanted());
    if (!this.waiting) return;
    void this.ready().then(() => {
      this.waiting = false;
      changed();
    });
  }

  hostDisconnected(): void {
    this.stopWatching?.();
  }

  private wanted(offers = this.offers()): Language {
    return chooseLanguage(languagesOf(this.host), offers);
  }
}

/** The element itself and all around it, nearest first. */
function* ancestorsOf(host: Element): Generator<Element> {
  for (let node: Element | null = host; node; node = parentOf(node)) yield node;
}

function parentOf(node: Element): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
