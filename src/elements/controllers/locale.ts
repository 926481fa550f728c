import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../../i18n/languages.ts';
import type { Messages } from '../../i18n/messages.ts';
import { chooseLanguage } from '../../i18n/negotiate.ts';
import { isLoading } from '../lazy-load/load-chunk.ts';
import { ENGLISH, loadedMessages, loadLanguage, watchLanguages } from '../lazy-load/load-language.ts';

/** How long an element waits for its language, in milliseconds, before it speaks English until the language is there. */
const TIMEOUT = 1500;

/**
 * The languages that an element should speak, best first: its own `lang`, then those of its ancestors (through shadow
 * roots), then those of the browser.
 */
function* languagesOf(host: HTMLElement): Generator<string | undefined> {
  for (const node of ancestorsOf(host)) yield node.getAttribute('lang') ?? undefined;
  yield* navigator.languages;
}

/**
 * The language that an element speaks. The controller loads it when the element is connected, follows each change of a
 * `lang` around the element, and keeps the language that is shown until the next one is loaded.
 */
export class LocaleController implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly offers: () => readonly string[] | undefined;
  private shown?: Messages;
  private stopWatching?: () => void;
  /** True while a first rendering would be in another language than the reader's. */
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

  /** The language to render in now. */
  get current(): Language {
    return this.messages.language;
  }

  /** The messages of the element in that language. */
  get messages(): Messages {
    const wanted = this.wanted();
    const messages = loadedMessages(wanted);
    if (messages) return (this.shown = messages);
    void loadLanguage(wanted);
    if (isLoading(wanted)) return this.shown ?? ENGLISH;
    return (this.shown = ENGLISH);
  }

  /** Resolves when the language is loaded, could not be loaded, or has taken too long. */
  async ready(offers?: readonly string[]): Promise<void> {
    const timeout = new Promise((resolve) => setTimeout(resolve, TIMEOUT));
    await Promise.race([loadLanguage(this.wanted(offers)), timeout]);
  }

  hostConnected(): void {
    const changed = () => this.host.requestUpdate();
    const stopWatchingLanguages = watchLanguages(changed);
    const observer = new MutationObserver(changed);
    for (const node of ancestorsOf(this.host)) observer.observe(node, { attributeFilter: ['lang'] });
    this.stopWatching = () => {
      stopWatchingLanguages();
      observer.disconnect();
    };
    // Another place may be in another language.
    changed();
    this.waiting = !loadedMessages(this.wanted());
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
