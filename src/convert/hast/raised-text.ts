import { attribute, childrenOf, isElement, textOf, type HastNode } from './hast.ts';

const PLAIN = '0123456789+-−=()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎';
/** Footnote marks keep their meaning without superscript. */
const IN_BRACKETS = /^\s*\[[^\]]*\]\s*$/u;

/**
 * Replaces digits in a `<sup>` or `<sub>` by superscript or subscript characters of Unicode, because 10³ would become
 * 103. Text with other characters becomes `^(…)` or `_(…)`.
 *
 * @returns the new children; `undefined` when the element's own need no change
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

/** True for superscript or subscript by a style, as word processors write it. */
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
