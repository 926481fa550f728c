import { Task, TaskStatus } from '@lit/task';
import { noChange, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { LoadError } from '../document/load-error.ts';
import { loadDocument, readPageDocument } from '../document/load.ts';
import type { DocumentSchema } from '../document/read-as.ts';
import { inlineJson, isCopy, pageIsParsed, watchInlineJson } from './inline-json.ts';
import type { StandIn } from './stand-in.ts';
import { showState, type ElementState } from './state.ts';
import { whenIdle } from './when-idle.ts';

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
  /** What was drawn into the shadow root ahead of time, if it stays until the document is there. */
  standIn?: StandIn;
  /** What must be there before a document is shown, such as the words of its language. */
  prepare: (document: T) => Promise<void>;
  loaded: (document: T) => void;
  failed: (error: LoadError) => void;
  /** The state to show to the outside in place of the document's own, when the element already has something to show. */
  shownState?: () => ElementState | undefined;
}

/**
 * Gives an element its document: from the inline JSON among its children, or else from a URL. It reads again when
 * either changes, drops an answer that a newer request has overtaken, and stops when the element is taken away.
 * Nothing is thrown into the page: a failure is a state, an event and one line in the console.
 */
export class DocumentSource<T> implements ReactiveController {
  private readonly host: Host;
  private readonly options: Options<T>;
  private readonly task: Task<readonly [string, string | undefined], T>;
  private stopWatching?: () => void;

  constructor(host: Host, options: Options<T>) {
    this.host = host;
    this.options = options;
    host.addController(this);
    this.task = new Task(host, {
      args: () => [options.url(), inlineJson(host, options.url())] as const,
      task: async ([url, inline], { signal }) => {
        const document = await this.read(url, inline, signal);
        await options.prepare(document);
        return document;
      },
      onComplete: options.loaded,
      onError: (error) => this.report(error),
    });
  }

  /** The document once it is there. */
  get value(): T | undefined {
    return this.task.status === TaskStatus.COMPLETE ? this.task.value : undefined;
  }

  /** The address of the document as the element has it, which relative links are meant against; none for inline JSON. */
  get address(): string | undefined {
    const url = this.options.url();
    return inlineJson(this.host, url) === undefined || isCopy(this.host) ? url : undefined;
  }

  /** Why there is no document, once that is known. */
  get error(): LoadError | undefined {
    const { status, error } = this.task;
    return status === TaskStatus.ERROR && error instanceof LoadError ? error : undefined;
  }

  retry(): void {
    void this.task.run();
  }

  render(states: Record<ElementState, () => TemplateResult>): TemplateResult | typeof noChange {
    const { standIn } = this.options;
    if (standIn?.stands && this.state === 'loading') return noChange;
    standIn?.remove();
    return states[this.state]();
  }

  hostConnected(): void {
    this.stopWatching = watchInlineJson(this.host, () => this.host.requestUpdate());
    if (this.task.status === TaskStatus.ERROR && !this.error) this.retry();
  }

  hostDisconnected(): void {
    this.stopWatching?.();
    // An element that is only moved is connected again before the microtask runs.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.task.abort();
    });
  }

  hostUpdated(): void {
    const { shownState, standIn } = this.options;
    showState(this.host, standIn?.stands ? 'ready' : (shownState?.() ?? this.state));
  }

  private get state(): ElementState {
    if (this.value !== undefined) return this.options.isEmpty(this.value) ? 'empty' : 'ready';
    return this.error ? 'failed' : 'loading';
  }

  private async read(url: string, inline: string | undefined, signal: AbortSignal): Promise<T> {
    const { schema, adapt, beginning, standIn } = this.options;
    const page = this.host.ownerDocument;
    // What was put in ahead of time can be read already, and must not wait for its own upgrade to be painted.
    if (standIn?.stands) await new Promise<void>((resolve) => whenIdle(page, resolve));
    if (inline === undefined && !url) {
      // The parser may be on its way to the inline JSON.
      await pageIsParsed(page);
      inline = inlineJson(this.host, url);
    }
    if (inline !== undefined) return readPageDocument(schema, inline, 'inline JSON');
    return loadDocument(schema, url, { signal, base: page.baseURI, adapt, beginning });
  }

  private report(error: unknown): void {
    if (!(error instanceof LoadError)) return;
    // A page may have no console, or one that throws.
    this.options.failed(error);
    console.warn(`<${this.host.localName}> ${error.message}`);
  }
}
