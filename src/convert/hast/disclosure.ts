import { cleanLine } from './clean-text.ts';
import { attribute, childrenOf, classesOf, descendants, isElement, tokens, type HastNode } from './hast.ts';

/** Controls that show or hide another element, such as the question of an accordion or a tab, and what they show. */
export interface Disclosures {
  /** The panel of each trigger. */
  panelOf: ReadonlyMap<HastNode, HastNode>;
  /** The trigger of each panel. */
  triggerOf: ReadonlyMap<HastNode, HastNode>;
  /** Triggers whose label is in the article. */
  labelled: Set<HastNode>;
  /** Triggers whose label is to stand over their panel. */
  awaited: Set<HastNode>;
}

/** What plugins call an element that opens when its heading is pressed. */
export const OPENS = /accordion|(^|[-_])tab([-_]|s$|$)|toggle|collapse|faq|(^|-)panel/iu;
/** A class that needs no ARIA beside it to say that a button asks a question. */
const ASKS = /accordion|faq|collapse/iu;
/** Questions that are no buttons, such as those of Yoast's block. */
const QUESTION = /faq[\w-]*[-_]question$/iu;
const CONTENT = /content|body|answer/iu;
const CONTAINERS = ['div', 'section', 'dd', 'ul', 'ol', 'dl'];
/** How far an answer is looked for around its trigger. */
const MOST_WRAPPERS = 4;

/** What a button is labelled that does something instead of naming what it opens. */
const ACTION =
  /^((open|close|toggle|show|hide) )?(the )?(main )?(submit|send|share( this| it)?|print|search|menu|navigation|close|cancel|next|previous|back|play|pause|copy|enviar|compartir|buscar|menú|cerrar|ارسال|جستجو|بستن|منو)\W*$/iu;
/** What a button is labelled that shows the rest of a text. */
const REVEAL =
  /^(more|details|(read|show|view|see|learn|load|hide|expand|collapse|open|close|toggle)( me)?( it| all| more| less| details| answers?| sections?)*|(leer|ver|mostrar) (más|menos|todo)|بیشتر|ادامه مطلب|نمایش همه)\W*$/iu;
/** Signs that say open or closed, at either end of a label. */
const ICONS = /^[\s+−–▸▹►▾▿▼▲›⌄⌃]+|[\s+−–▸▹►▾▿▼▲›⌄⌃]+$/gu;

/** Finds the triggers of a page and the panels that they open: by id, or because the panel follows its trigger. */
export function findDisclosures(root: HastNode): Disclosures {
  const tree = indexTree(root);
  const panelOf = new Map<HastNode, HastNode>();
  const triggerOf = new Map<HastNode, HastNode>();
  for (const trigger of tree.elements.filter(isTrigger)) {
    const label = labelOf(trigger);
    const panel = panelById(trigger, tree) ?? panelBehind(trigger, tree);
    if (!panel || triggerOf.has(panel) || label === '' || ACTION.test(label)) continue;
    panelOf.set(trigger, panel);
    triggerOf.set(panel, trigger);
  }
  return { panelOf, triggerOf, labelled: new Set(), awaited: new Set() };
}

/** True for a button, or an element that acts as one, that opens another element. */
export function isTrigger(node: HastNode): boolean {
  if (classesOf(node).some((name) => QUESTION.test(name))) return true;
  const role = attribute(node, 'role');
  if (!isElement(node, 'button') && role !== 'button' && role !== 'tab') return false;
  const { ariaHasPopup = 'false' } = node.properties ?? {};
  if (String(ariaHasPopup) !== 'false') return false;
  return (
    role === 'tab' ||
    node.properties?.['ariaExpanded'] !== undefined ||
    targets(node).length > 0 ||
    classesOf(node).some((name) => ASKS.test(name))
  );
}

/** True for a button that opens nothing known and reads as a question: by its class, or by the mark at its end. */
export function asksQuestion(node: HastNode): boolean {
  const label = labelOf(node);
  if (!isElement(node, 'button') || !isTrigger(node) || isCommand(label)) return false;
  return classesOf(node).some((name) => ASKS.test(name)) || /[?؟？]$/u.test(label);
}

/** The text of a trigger without the signs that say open or closed. */
export function labelOf(node: HastNode): string {
  return withoutIcons(seenText(node));
}

/** True for a label such as "Read more" or "Share", which names nothing that is in the article. */
export function isCommand(label: string): boolean {
  return label === '' || ACTION.test(label) || REVEAL.test(label);
}

/** A label without the signs around it that say open or closed. */
export function withoutIcons(label: string): string {
  return cleanLine(label).replace(ICONS, '');
}

/** True for a trigger that holds the heading of its panel. */
export function holdsHeading(node: HastNode): boolean {
  return descendants(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').length > 0;
}

/**
 * The children of a heading, term or summary, in which a button that holds its text is mere text. Other buttons stay
 * buttons, so that they are left out.
 */
export function withoutButtons(node: HastNode, { panelOf, labelled }: Disclosures): HastNode[] {
  const whole = labelOf(node);
  const unwrap = (child: HastNode): HastNode => {
    if (panelOf.has(child)) labelled.add(child);
    const label = isElement(child, 'button') ? labelOf(child) : '';
    const isText = !isCommand(label) && (isTrigger(child) || label === whole);
    const children = childrenOf(child).filter((inner) => !isUnquotable(inner));
    if (isText) return { ...child, tagName: 'span', children };
    return child.children ? { ...child, children: children.map(unwrap) } : child;
  };
  if (panelOf.has(node)) labelled.add(node);
  return childrenOf(node).map(unwrap);
}

interface Tree {
  elements: HastNode[];
  parents: Map<HastNode, HastNode>;
  byId: Map<string, HastNode>;
  /** The children of each element that hold any text. */
  filled: Map<HastNode, HastNode[]>;
}

function indexTree(root: HastNode): Tree {
  const tree: Tree = { elements: [], parents: new Map(), byId: new Map(), filled: new Map() };
  const visit = (node: HastNode): boolean => {
    if (node.type === 'text') return (node.value ?? '').trim() !== '';
    if (node.type === 'element') tree.elements.push(node);
    const id = attribute(node, 'id');
    if (id && !tree.byId.has(id)) tree.byId.set(id, node);
    const filled = childrenOf(node).filter((child) => {
      tree.parents.set(child, node);
      return visit(child);
    });
    tree.filled.set(node, filled);
    return filled.length > 0;
  };
  visit(root);
  return tree;
}

function panelById(trigger: HastNode, tree: Tree): HastNode | undefined {
  const [panel] = targets(trigger).flatMap((id) => tree.byId.get(id) ?? []);
  for (let node: HastNode | undefined = trigger; node; node = tree.parents.get(node)) {
    if (node === panel) return undefined;
  }
  return panel;
}

/** The element after the trigger, or after the boxes that hold nothing else. */
function panelBehind(trigger: HastNode, { parents, filled }: Tree): HastNode | undefined {
  let node = trigger;
  for (let count = 0; count < MOST_WRAPPERS; count++) {
    const parent = parents.get(node);
    const siblings = (parent && filled.get(parent)) ?? [];
    const next = siblings[siblings.indexOf(node) + 1];
    if (next) return isPanel(next, trigger) && !holdsTrigger(next) ? next : undefined;
    if (!parent || siblings.length !== 1) return undefined;
    node = parent;
  }
  return undefined;
}

function isPanel(node: HastNode, trigger: HastNode): boolean {
  if (node.type !== 'element') return false;
  const { hidden } = node.properties ?? {};
  if (hidden !== undefined && hidden !== false) return true;
  if (classesOf(node).some((name) => OPENS.test(name) || CONTENT.test(name))) return true;
  return trigger.properties?.['ariaExpanded'] !== undefined && isElement(node, ...CONTAINERS);
}

function holdsTrigger(node: HastNode): boolean {
  return isTrigger(node) || childrenOf(node).some(holdsTrigger);
}

/** The ids that a trigger says it opens. */
function targets(node: HastNode): string[] {
  const bootstrap = attribute(node, 'dataBsTarget') || attribute(node, 'dataTarget');
  return [...tokens(node, 'ariaControls'), ...(bootstrap.startsWith('#') ? [bootstrap.slice(1)] : [])];
}

/** What a page marks as no part of a quotation of it, such as "Show" beside the question. */
function isUnquotable(node: HastNode): boolean {
  return node.properties?.['dataNosnippet'] !== undefined;
}

function seenText(node: HastNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (isUnquotable(node) || String(node.properties?.['ariaHidden']) === 'true') return '';
  if (isElement(node, 'svg', 'style', 'script')) return '';
  if (classesOf(node).some((name) => /visually-hidden|sr-only|screen-reader-text/iu.test(name))) return '';
  return childrenOf(node).map(seenText).join('');
}
