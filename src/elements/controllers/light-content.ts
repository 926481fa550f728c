import { nothing, render, type TemplateResult } from 'lit';
import { isInlineJson } from './inline-json.ts';

/**
 * Draws content as light-DOM children of `host`. What stood there before, a text for pages without script, goes when
 * the first content comes; inline JSON stays. What was put in ahead of time and is the same content stays too: a
 * reader may have selected text or opened an answer in it.
 */
export class LightContent {
  private drawn = false;
  /** Where the content is drawn as long as the children are the same. */
  private aside?: HTMLElement;
  /** The children as they were when the script came: what a page's translator makes of them later is no other content. */
  private found = '';
  /** What was drawn stands before this mark. */
  private mark?: Comment;
  private nodes: ChildNode[] = [];

  draw(host: HTMLElement, content: TemplateResult | undefined): void {
    if (!content && !this.drawn) return;
    if (!this.drawn) {
      this.drawn = true;
      this.found = markup(host);
      if (this.found) this.aside = host.ownerDocument.createElement('div');
    }
    if (this.aside) {
      // A page whose policy refuses style attributes brings a style sheet in their place.
      const styled = host.querySelector(':scope > link');
      render(content ?? nothing, this.aside);
      if (markup(this.aside, styled ? / style="[^"]*"/g : undefined) === this.found) return;
      this.aside = undefined;
      for (const node of [...host.childNodes]) if (!isInlineJson(node)) node.remove();
    }
    // A framework that takes these children for its own may have removed some: then all are drawn anew.
    if (this.nodes.some(({ parentNode }) => parentNode !== host)) {
      for (const node of this.nodes) node.remove();
      this.mark = undefined;
    }
    if (!this.mark) host.append((this.mark = host.ownerDocument.createComment('')));
    render(content ?? nothing, host, { renderBefore: this.mark });
    this.nodes = [...host.childNodes].filter((node) => !isInlineJson(node));
  }
}

/**
 * What a reader has of an element, whatever space and comments are in it; an opened answer is the same answer. What
 * the templates say of every picture and table is left out: a browser sets it before what they bind, while in a page
 * that was made ahead of time it stands where it was written.
 */
function markup({ innerHTML }: Element, without: RegExp | string = ''): string {
  return innerHTML
    .replace(without, '')
    .replace(/<!--[^]*?-->|<script[^]*?<\/script>|<link[^>]*>| [a-z]+="(0|lazy)?"|\s+/g, '');
}
