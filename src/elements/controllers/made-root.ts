import { adoptStyles, type LitElement } from 'lit';

/**
 * The shadow root that was in the page before the script, if it brought its own styles: to parse the same ones again,
 * and to apply them to what stands there already, would keep a slow phone busy for nothing.
 */
export function madeRoot(host: LitElement): ShadowRoot | undefined {
  const made = host.shadowRoot;
  if (!made?.querySelector('style, link')) return undefined;
  // What is drawn later stands before the mark with which the root begins by now.
  host.renderOptions.renderBefore ??= made.firstChild;
  return made;
}

/** To be called when something of the element's own is drawn into such a root. */
export function takeStyles(host: LitElement): void {
  adoptStyles(host.renderRoot as ShadowRoot, (host.constructor as typeof LitElement).elementStyles);
}
