import { html, nothing, type TemplateResult } from 'lit';
import { fieldOf } from '../../consultation/issue.ts';
import type { FormView } from './form-view.ts';
import { below, heading } from '../heading.ts';

/**
 * The error summary: every issue, with a link to its field. The alert is a child of the focused element, so that
 * announcement and focus do not race. That element has a name of its own, because Orca ignores alerts on pages and
 * says of a focused element its name, never what is inside. Lines of corrected answers go without a word: the others
 * stay the same nodes, and the alert is over by then.
 */
export function errorSummary({
  issues,
  summary = issues,
  messages,
  level,
}: FormView): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  return html`<div
    class="notice failed error-summary"
    part="summary"
    tabindex="-1"
    role="group"
    aria-label=${messages.problemHeading}
  >
    <div role=${issues.length < summary.length ? nothing : 'alert'}>
      ${heading(below(level), messages.problemHeading)}
      <ul>
        ${summary.map((issue) =>
          issues.includes(issue)
            ? html`<li>
                <a href=${`#${fieldOf(issue)}`} data-field=${fieldOf(issue)}>${messages.issue(issue)}</a>
              </li>`
            : nothing,
        )}
      </ul>
    </div>
  </div>`;
}
