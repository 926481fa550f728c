import { attribute, childrenOf, isElement, textOf, type HastNode } from './hast.ts';

const PLAIN = '0123456789+-−=()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎';
/** Footnotes and ordinals ("1st") read the same on the line. */
const IN_BRACKETS = /^\s*\[[^\]]*\]\s*$/u;

/**
 * What a `<sup>` or `<sub>` that has digits holds, with characters of Unicode that are raised or lowered themselves:
 * on the line, 10³ would read as 103. What Unicode cannot raise becomes `^(…)` or `_(…)`.
 *
 * @returns the children to read in place of the element's own; `undefined` when these read well as they are
 */
export function raisedText(node: HastNode): HastNode[] | undefined {
  const isRaised = isElement(node, 'sup') || hasAlignment(node, 'super');
  if (!isRaised && !isElement(node, 'sub') && !hasAlignment(node, 'sub')) return undefined;
  const text = textOf(node);
  if (!/\d/u.test(text) || IN_BRACKETS.test(text)) return undefined;
  const characters = [...text.replace(/\s/gu, '')];
  if (characters.every((character) => PLAIN.includes(character))) {
    return childrenOf(node).map((child) => translate(child, isRaised ? RAISED : LOWERED));
  }
  const around = (value: string): HastNode => ({ type: 'text', value });
  return [around(isRaised ? '^(' : '_('), ...childrenOf(node), around(')')];
}

/** Word processors raise text by a style. */
function hasAlignment(node: HastNode, value: 'super' | 'sub'): boolean {
  if (!isElement(node, 'span', 'font', 'small', 'a')) return false;
  const [, alignment] = /vertical-align\s*:\s*(super|sub)\b/iu.exec(attribute(node, 'style')) ?? [];
  return alignment?.toLowerCase() === value;
}

function translate(node: HastNode, letters: string): HastNode {
  if (node.type !== 'text') {
    return { ...node, children: childrenOf(node).map((child) => translate(child, letters)) };
  }
  const value = [...(node.value ?? '')].map((character) => letters[PLAIN.indexOf(character)] ?? character);
  return { ...node, value: value.join('') };
}
