import { nothing, render, type LitElement, type TemplateResult } from 'lit';
import { isInlineJson } from './inline-json.ts';
import { Mirror } from './mirror.ts';
import type { Prerendered } from './prerendered.ts';

/**
 * Renders content as light-DOM children of `host`. Prerendered content stays and gets only the differences; other
 * children, fallback content for readers without JavaScript, are removed when the first content comes. Inline JSON
 * stays.
 */
export class LightContent {
  private readonly host: HTMLElement;
  private readonly prerendered: Prerendered;
  private readonly mirror: Mirror | undefined;
  /** Rendered content comes before this mark. */
  private mark?: Comment;
  private nodes: ChildNode[] = [];

  constructor(host: LitElement, prerendered: Prerendered) {
    this.host = host;
    this.prerendered = prerendered;
    this.mirror = prerendered.isThere ? new Mirror(host) : undefined;
  }

  render(content: TemplateResult | undefined): void {
    const { host, mirror, mark } = this;
    if (mirror) {
      if (this.prerendered.isUntouched || (!content && !mirror.source.firstChild)) return;
      render(content ?? nothing, mirror.source);
      mirror.flush();
      return;
    }
    if (!content && !mark) return;
    // A framework that takes these children for its own may have removed some: then all are rendered again.
    const isWhole = mark && this.nodes.every(({ parentNode }) => parentNode === host);
    if (!isWhole) {
      const old = mark ? this.nodes : [...host.childNodes].filter((node) => !isInlineJson(node));
      for (const node of old) node.remove();
      host.append((this.mark = host.ownerDocument.createComment('')));
    }
    render(content ?? nothing, host, { renderBefore: this.mark! });
    this.nodes = [...host.childNodes].filter((node) => !isInlineJson(node));
  }
}
