import { html, nothing, type TemplateResult } from 'lit';
import type { Block } from '../../article/schema.ts';
import { richText } from './rich-text.ts';

/** A table in a box of its own that scrolls sideways, also by keyboard, so that the page need not. */
export function tableTemplate(
  { caption, header, rowHeaders, rows }: Extract<Block, { type: 'table' }>,
  base?: string,
): TemplateResult {
  return html`<div
    role=${caption ? 'region' : nothing}
    aria-label=${caption ?? nothing}
    tabindex="0"
    .style=${'overflow-x:auto;'}
  >
    <table>
      ${
        caption
          ? html`<caption>
              ${caption}
            </caption>`
          : nothing
      }
      <thead>
        <tr>
          ${header.map((cell) => html`<th scope="col">${richText(cell, base)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell, index) =>
                rowHeaders && index === 0
                  ? html`<th scope="row">${richText(cell, base)}</th>`
                  : html`<td>${richText(cell, base)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
