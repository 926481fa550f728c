import { adoptStyles, type LitElement, type ReactiveController } from 'lit';
import { whenIdle } from '../when-idle.ts';
import { Mirror } from './mirror.ts';

/** The reader has come to the content: it gets its script at once. */
const TOUCHES = ['pointerdown', 'focusin', 'click', 'submit'];

/**
 * The content that `clinic-elements prerender` put into an element: a shadow root, and for some elements their children.
 * It stays in the page. The element renders aside once the browser is idle, or the reader touches the content, and the
 * differences are copied to the page, so nothing moves and nothing is lost.
 */
export class Prerendered implements ReactiveController {
  private readonly host: LitElement;
  private readonly mirror: Mirror | undefined;
  /** Resolves when the element may render; at once for an element without prerendered content. */
  readonly due: Promise<void>;
  /** True once the element may render. */
  isDue = true;
  private resolveDue: () => void = () => undefined;
  private hasRendered = false;
  private hasOwnStyles = false;

  /** Call it while the element is constructed: the shadow root is there by then only if the page brought it. */
  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
    const { shadowRoot } = host;
    if (!shadowRoot?.firstChild) {
      this.due = Promise.resolve();
      return;
    }
    this.mirror = new Mirror(shadowRoot);
    this.isDue = shadowRoot.activeElement !== null;
    this.due = this.isDue ? Promise.resolve() : new Promise((resolve) => (this.resolveDue = resolve));
    for (const type of TOUCHES) shadowRoot.addEventListener(type, () => this.hurry());
    whenIdle(host.ownerDocument, () => this.hurry());
  }

  /** True for an element that the page brought with content. */
  get isThere(): boolean {
    return this.mirror !== undefined;
  }

  /** True until the element renders something of its own. */
  get isUntouched(): boolean {
    return this.isThere && !this.hasRendered;
  }

  /** What the shadow root was rendered from, where prerendering wrote it down. */
  get fingerprint(): string | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>('[data-prerendered]')?.dataset.prerendered;
  }

  /** Where the element renders instead of its shadow root. */
  get renderRoot(): HTMLElement | undefined {
    return this.mirror?.source;
  }

  /** Lets the element render at once. */
  hurry(): void {
    if (this.isDue) return;
    this.isDue = true;
    this.resolveDue();
    this.host.requestUpdate();
  }

  /** To be called when the element renders something of its own. */
  rendered(): void {
    this.hasRendered = true;
  }

  /** Copies what the element rendered to the page, before the element's own `updated`. */
  hostUpdated(): void {
    if (!this.mirror || !this.hasRendered) return;
    if (this.mirror.flush() && !this.hasOwnStyles) this.takeStyles();
  }

  /**
   * The page brought the styles of the prerendered content: to parse the same ones again would keep a slow phone busy
   * for nothing, as long as nothing else is shown.
   */
  private takeStyles(): void {
    this.hasOwnStyles = true;
    const root = this.host.shadowRoot!;
    adoptStyles(root, (this.host.constructor as typeof LitElement).elementStyles);
    for (const sheet of root.querySelectorAll('style, link')) sheet.remove();
  }
}
