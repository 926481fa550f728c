import { html } from 'lit';
import type { RichText } from '../../article/schema.ts';
import { resolveUrl } from '../../article/resolve-url.ts';

/** A run of text with its strong and emphasized words and its links; `base` is the base of relative links. */
export function richText(text: RichText, base?: string): unknown {
  if (typeof text === 'string') return text;
  return text.map((part) => {
    if (typeof part === 'string') return part;
    let content: unknown = part.text;
    if (part.emphasis) content = html`<em>${content}</em>`;
    if (part.strong) content = html`<strong>${content}</strong>`;
    return part.href ? html`<a href=${resolveUrl(part.href, base)}>${content}</a>` : content;
  });
}
