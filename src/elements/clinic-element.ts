import { LitElement, adoptStyles } from 'lit';

/**
 * What all elements begin with. A shadow root that was in the page before the script brings its own styles: to parse
 * the same ones again, and to apply them to what stands there already, would keep a slow phone busy for nothing.
 */
export abstract class ClinicElement extends LitElement {
  /** @internal */
  readonly internals = this.attachInternals();

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const made = this.shadowRoot;
    if (!made?.querySelector('style, link')) return super.createRenderRoot();
    // What is drawn later stands before the mark with which the root begins by now.
    this.renderOptions.renderBefore ??= made.firstChild;
    return made;
  }

  /** @internal To be called when something of the element's own is drawn into such a root. */
  takeStyles(): void {
    adoptStyles(this.renderRoot as ShadowRoot, (this.constructor as typeof LitElement).elementStyles);
  }
}
