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

  draw(host: HTMLElement, content: TemplateResult | undefined): void {
    if (!content && !this.drawn) return;
    if (!this.drawn) {
      this.drawn = true;
      this.aside = host.ownerDocument.createElement('div');
    }
    if (this.aside) {
      render(content ?? nothing, this.aside);
      if (markup(this.aside) === markup(host)) return;
      this.aside = undefined;
      for (const node of [...host.childNodes]) if (!isInlineJson(node)) node.remove();
    }
    render(content ?? nothing, host);
  }
}

/** What a reader has of an element, whatever space and comments are in it; an opened answer is the same answer. */
function markup({ innerHTML }: Element): string {
  return innerHTML.replace(/<!--[^]*?-->|<script[^]*?<\/script>| open=""|\s+/g, '');
}
