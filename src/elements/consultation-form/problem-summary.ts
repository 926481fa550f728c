import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from '../../consultation/form-view.ts';
import { below, heading } from '../heading.ts';

/**
 * Every fault at the top of the form, each a link to its field. The role stands on a child of what takes the focus,
 * so that announcement and focus do not race.
 */
export function problemSummary({ faults, words, level }: FormView): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  return html`<div class="notice failed problems" part="problems" tabindex="-1">
    <div role="alert">
      ${heading(below(level), words.problemHeading)}
      <ul>
        ${faults.map(
          (fault) =>
            html`<li><a href=${`#${fault.field}`} data-field=${fault.field}>${words.fault(fault)}</a></li>`,
        )}
      </ul>
    </div>
  </div>`;
}
