import type { LitElement } from 'lit';
import { takeStyles } from './made-root.ts';

/**
 * What stood in an element's shadow root before the script came. It stays until the element has something of its own
 * to draw, and goes in the same task, so that nothing moves.
 */
export class StandIn {
  private readonly host: LitElement;
  private readonly nodes: ChildNode[];

  /** Call it while the element is constructed: later the root holds what the element draws. */
  constructor(host: LitElement) {
    const { shadowRoot, ownerDocument } = host;
    this.host = host;
    this.nodes = [...(shadowRoot?.childNodes ?? [])];
    // What is drawn stands before this mark, which stays when the rest goes.
    shadowRoot?.prepend(ownerDocument.createComment(''));
  }

  get stands(): boolean {
    return this.nodes.length > 0;
  }

  remove(): void {
    if (this.stands) takeStyles(this.host);
    for (const node of this.nodes.splice(0)) node.remove();
  }
}
