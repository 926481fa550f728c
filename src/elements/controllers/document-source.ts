import { noChange, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { LoadError } from '../../json/load-error.ts';
import { loadDocument, parseInlineDocument } from '../../json/load.ts';
import type { DocumentSchema } from '../../json/validate.ts';
import { inlineJson, isCopy, pageIsParsed, watchInlineJson } from './inline-json.ts';
import type { Prerendered } from './prerendered.ts';
import { showState, type ElementState } from './state.ts';
import { forgetFailedChunks } from '../lazy-load/load-chunk.ts';

type Host = LitElement & { internals: ElementInternals };

interface Options<T> {
  schema: DocumentSchema<T>;
  /** The address to read, as the attribute has it; empty when there is none. */
  url: () => string;
  /** Makes a document of an answer of another kind. */
  adapt?: (answer: unknown, url: string) => unknown;
  /** Makes a document of a long one's beginning, as soon as that is enough. */
  beginning?: (text: string) => string | undefined;
  /** True for a document with nothing in it to show. */
  isEmpty: (document: T) => boolean;
  prerendered: Prerendered;
  /** Loads what a document needs before it is shown, such as the messages of its language. */
  prepare: (document: T) => Promise<void>;
  loaded: (document: T) => void;
  failed: (error: LoadError) => void;
}

/**
 * Gives an element its document: from the inline JSON among its children, or else from a URL. It reads again when
 * either changes, drops an answer that a newer request has overtaken, and stops when the element is taken away.
 * Nothing is thrown into the page: a failure is a state, an event and one line in the console.
 */
export class DocumentSource<T> implements ReactiveController {
  private readonly host: Host;
  private readonly options: Options<T>;
  /** The source that is being read or was read last: the address, and the inline JSON if there is some. */
  private asked?: readonly [url: string, inline: string | undefined];
  private reading?: AbortController;
  private outcome?: { document?: T; error?: unknown } | undefined;
  private stopWatching?: () => void;

  constructor(host: Host, options: Options<T>) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  /** The document once it is there. */
  get value(): T | undefined {
    return this.outcome?.document;
  }

  /** The address of the document as the element has it, which relative links are meant against; none for inline JSON. */
  get address(): string | undefined {
    const url = this.options.url();
    return inlineJson(this.host, url) === undefined || isCopy(this.host) ? url : undefined;
  }

  /** Why there is no document, once that is known. */
  get error(): LoadError | undefined {
    const error = this.outcome?.error;
    return error instanceof LoadError ? error : undefined;
  }

  retry(): void {
    forgetFailedChunks();
    void this.load();
    this.host.requestUpdate();
  }

  render(states: Record<ElementState, () => TemplateResult>): TemplateResult | typeof noChange {
    const { prerendered } = this.options;
    if (prerendered.isUntouched && (this.state === 'loading' || !prerendered.isDue)) return noChange;
    prerendered.rendered();
    return states[this.state]();
  }

  hostConnected(): void {
    this.stopWatching = watchInlineJson(this.host, () => this.host.requestUpdate());
    this.host.shadowRoot!.addEventListener('click', this.onClick);
    if (this.reading?.signal.aborted) this.retry();
  }

  /** The button of `failedNotice`. */
  private readonly onClick = ({ target }: Event): void => {
    if ((target as Element).matches('[part="retry"][type="button"]')) this.retry();
  };

  hostUpdate(): void {
    const url = this.options.url();
    const inline = inlineJson(this.host, url);
    if (this.asked && url === this.asked[0] && inline === this.asked[1]) return;
    this.asked = [url, inline];
    void this.load();
  }

  hostDisconnected(): void {
    this.stopWatching?.();
    // An element that is only moved is connected again before the microtask runs.
    queueMicrotask(() => {
      if (!this.host.isConnected && !this.outcome) this.reading?.abort();
    });
  }

  hostUpdated(): void {
    showState(this.host, this.options.prerendered.isUntouched ? 'ready' : this.state);
  }

  private get state(): ElementState {
    if (this.value !== undefined) return this.options.isEmpty(this.value) ? 'empty' : 'ready';
    return this.error ? 'failed' : 'loading';
  }

  private async load(): Promise<void> {
    const [url] = this.asked!;
    this.reading?.abort();
    const reading = (this.reading = new AbortController());
    this.outcome = undefined;
    const page = this.host.ownerDocument;
    // The parser may be on its way to the inline JSON, which saves the request, or in the middle of it.
    if (page.readyState === 'loading' && !isJson(inlineJson(this.host, url))) await pageIsParsed(page);
    if (this.reading !== reading) return;
    const inline = inlineJson(this.host, url);
    this.asked = [url, inline];
    const outcome = await this.outcomeOf(url, inline, reading.signal);
    // An answer that a newer request has overtaken is dropped.
    if (this.reading !== reading) return;
    this.outcome = outcome;
    this.host.requestUpdate();
    try {
      if (outcome.document) this.options.loaded(outcome.document);
      else this.report(outcome.error);
    } catch {
      // A page may have no console, or one that throws.
    }
  }

  private async outcomeOf(
    url: string,
    inline: string | undefined,
    signal: AbortSignal,
  ): Promise<{ document?: T; error?: unknown }> {
    try {
      const document = await this.read(url, inline, signal);
      await this.options.prepare(document);
      return { document };
    } catch (error) {
      return { error };
    }
  }

  private async read(url: string, inline: string | undefined, signal: AbortSignal): Promise<T> {
    const { schema, adapt, beginning, prerendered } = this.options;
    // Prerendered content can be read already, and must not wait for its own upgrade to be painted.
    if (inline !== undefined && prerendered.isUntouched) await prerendered.due;
    if (inline !== undefined) return parseInlineDocument(schema, inline, 'inline JSON');
    return loadDocument(schema, url, { signal, base: this.host.ownerDocument.baseURI, adapt, beginning });
  }

  private report(error: unknown): void {
    if (!(error instanceof LoadError)) return;
    this.options.failed(error);
    console.warn(`<${this.host.localName}> ${error.message}`);
  }
}

function isJson(text = ''): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
