import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';
import type { AxeResults, Result } from 'axe-core';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

/** WCAG 2.2, levels A and AA, with the versions that it grew from; axe runs its target-size rule only when asked for 2.2. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Contrast that axe cannot compute would pass unseen: it is a fault as well. */
const mustBeDecided = ['color-contrast'];

/**
 * Holds the element, and everything in the open shadow roots under it, against WCAG 2.2 AA by axe.
 * Await it: an audit without await finds nothing.
 * @throws Error naming each violated rule, the selector, and what would fix it.
 */
export async function expectAccessible(element: Element): Promise<void> {
  const results: AxeResults = await window.axe.run(element, {
    runOnly: { type: 'tag', values: standards },
    rules: { 'label-content-name-mismatch': { enabled: true } },
    resultTypes: ['violations', 'incomplete'],
  });
  const undecided = results.incomplete.filter(({ id }) => mustBeDecided.includes(id));
  const issues = [...results.violations, ...undecided];
  if (issues.length > 0) {
    throw new Error(`axe found ${issues.length} violated rules:\n${issues.map(describe).join('\n')}`);
  }
}

function describe(violation: Result): string {
  const places = violation.nodes.map(
    (node) =>
      `    ${node.target.flat().join(' >>> ')}\n      ${(node.failureSummary ?? '').replace(/\n/g, '\n      ')}`,
  );
  return `  ${violation.id}: ${violation.help}\n${places.join('\n')}`;
}
