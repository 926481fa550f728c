import { nothing, render, type TemplateResult } from 'lit';
import { isInlineJson } from './inline-json.ts';

/**
 * Draws content as light-DOM children of `host`. What stood there before, a text for pages without script, goes when
 * the first content comes; inline JSON stays.
 */
export class LightContent {
  private drawn = false;

  draw(host: HTMLElement, content: TemplateResult | undefined): void {
    if (!content && !this.drawn) return;
    if (!this.drawn) {
      this.drawn = true;
      for (const node of [...host.childNodes]) if (!isInlineJson(node)) node.remove();
    }
    render(content ?? nothing, host);
  }
}
