import { everyElement, nameOf } from './composed-tree.ts';

/** What moves or would move: animations, and transitions that take time (criteria 2.2.2 and 2.3.3). */
export function moving(root: Element): string[] {
  return [...everyElement(root)].flatMap((element) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
    const issues = [];
    if (animationName !== 'none') issues.push(`${nameOf(element)} is animated`);
    if (transitionDuration.split(',').some((time) => parseFloat(time) > 0))
      issues.push(`${nameOf(element)} changes over ${transitionDuration}`);
    if (scrollBehavior === 'smooth') issues.push(`${nameOf(element)} scrolls smoothly`);
    return issues;
  });
}
