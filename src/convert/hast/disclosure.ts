import { cleanLine } from '../clean-text.ts';
import { attribute, childrenOf, classesOf, descendants, isElement, tokens, type HastNode } from './hast.ts';

/** Controls (triggers) that show or hide another element, and these elements (panels), such as those of accordions and tabs. */
export interface Disclosures {
  /** The panel of each trigger. */
  panelOf: ReadonlyMap<HastNode, HastNode>;
  /** The trigger of each panel. */
  triggerOf: ReadonlyMap<HastNode, HastNode>;
  /** Triggers whose label is already in the article. */
  labelled: Set<HastNode>;
  /** Triggers whose label goes above their panel, when that is converted. */
  awaited: Set<HastNode>;
}

/** Class names of plugins for elements that open when their heading is pressed. */
export const OPENS = /accordion|(^|[-_])tab([-_]|s$|$)|toggle|collapse|faq|(^|-)panel/iu;
/** Class names that mark a button as a question even without ARIA. */
const ASKS = /accordion|faq|collapse/iu;
/** Class names of questions that are not buttons, such as those of Yoast's block. */
const QUESTION = /faq[\w-]*[-_]question$/iu;
const CONTENT = /content|body|answer/iu;
const CONTAINERS = ['div', 'section', 'dd', 'ul', 'ol', 'dl'];
/** The number of ancestors of a trigger after which its panel is searched. */
const MOST_WRAPPERS = 4;

/** Labels of buttons that perform an action instead of naming their panel. */
const ACTION =
  /^((open|close|toggle|show|hide) )?(the )?(main )?(submit|send|share( this| it)?|print|search|menu|navigation|close|cancel|next|previous|back|play|pause|copy|enviar|compartir|buscar|menú|cerrar|ارسال|جستجو|بستن|منو)\W*$/iu;
/** Labels of buttons that show the rest of a text. */
const REVEAL =
  /^(more|details|(read|show|view|see|learn|load|hide|expand|collapse|open|close|toggle)( me)?( it| all| more| less| details| answers?| sections?)*|(leer|ver|mostrar) (más|menos|todo)|بیشتر|ادامه مطلب|نمایش همه)\W*$/iu;
/** Open and close icons at either end of a label. */
const ICONS = /^[\s+−–▸▹►▾▿▼▲›⌄⌃]+|[\s+−–▸▹►▾▿▼▲›⌄⌃]+$/gu;

/** Finds the triggers of a page and their panels: by id, or because the panel follows its trigger. */
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

/** True for a button, or an element with its role, that opens another element. */
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

/** True for a button without a known panel that is a question by its class or its question mark. */
export function asksQuestion(node: HastNode): boolean {
  const label = labelOf(node);
  if (!isElement(node, 'button') || !isTrigger(node) || isCommand(label)) return false;
  return classesOf(node).some((name) => ASKS.test(name)) || /[?؟？]$/u.test(label);
}

/** The text of a trigger without open and close icons. */
export function labelOf(node: HastNode): string {
  return withoutIcons(seenText(node));
}

/** True for a label such as "Read more" or "Share", which is not content of the article. */
export function isCommand(label: string): boolean {
  return label === '' || ACTION.test(label) || REVEAL.test(label);
}

/** A label without open and close icons at its ends. */
export function withoutIcons(label: string): string {
  return cleanLine(label).replace(ICONS, '');
}

/** True for a trigger that contains the heading of its panel. */
export function holdsHeading(node: HastNode): boolean {
  return descendants(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').length > 0;
}

/**
 * The children of a heading, term or summary, in which a button with its text is replaced by a `<span>`. Other buttons
 * stay, so that they are left out later.
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
  /** The children of each element that contain text. */
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

/** The element after the trigger, or after wrappers that contain nothing else. */
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

/** The ids of the panel that a trigger's attributes name. */
function targets(node: HastNode): string[] {
  const bootstrap = attribute(node, 'dataBsTarget') || attribute(node, 'dataTarget');
  return [...tokens(node, 'ariaControls'), ...(bootstrap.startsWith('#') ? [bootstrap.slice(1)] : [])];
}

/** True for an element that the page excludes from quotations of it, such as "Show" beside a question. */
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
