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
    elementRef: true,
  });
  const undecided: Result[] = [];
  for (const result of results.incomplete.filter(({ id }) => mustBeDecided.includes(id)))
    undecided.push(...(await inSight(result)));
  const issues = [...results.violations, ...undecided];
  if (issues.length > 0) {
    throw new Error(`axe found ${issues.length} violated rules:\n${issues.map(describe).join('\n')}`);
  }
}

/**
 * Judges once more, one by one and in the middle of what scrolls, the elements on which axe could not decide: it cannot
 * tell what is behind a text that the edge of a scrolling box cuts.
 */
async function inSight(result: Result): Promise<Result[]> {
  const issues: Result[] = [];
  for (const node of result.nodes) {
    const element = node.element!;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const again = await window.axe.run(element, { runOnly: { type: 'rule', values: [result.id] } });
    const found = [...again.violations, ...again.incomplete];
    const judged = found.length + again.passes.length > 0;
    issues.push(...(judged ? found : [{ ...result, nodes: [node] }]));
  }
  return issues;
}

function describe(violation: Result): string {
  const places = violation.nodes.map(
    (node) =>
      `    ${node.target.flat().join(' >>> ')}\n      ${(node.failureSummary ?? '').replace(/\n/g, '\n      ')}`,
  );
  return `  ${violation.id}: ${violation.help}\n${places.join('\n')}`;
}
