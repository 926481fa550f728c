import { html, nothing, type TemplateResult } from 'lit';
import { fieldOf } from '../../consultation/issue.ts';
import type { FormView } from './form-view.ts';
import { below, heading } from '../heading.ts';

/**
 * Every fault at the top of the form, each a link to its field. The role stands on a child of what takes the focus,
 * so that announcement and focus do not race.
 */
export function errorSummary({ issues, messages, level }: FormView): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  return html`<div class="notice failed error-summary" part="summary" tabindex="-1">
    <div role="alert">
      ${heading(below(level), messages.problemHeading)}
      <ul>
        ${issues.map(
          (issue) =>
            html`<li>
              <a href=${`#${fieldOf(issue)}`} data-field=${fieldOf(issue)}>${messages.issue(issue)}</a>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}
