import { everyElement } from './composed-tree.ts';

/** The spacing that a reader may choose, and that must cost no text (WCAG 2.2, criterion 1.4.12). */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Spaces text out in the page and in every open root under the element, as a reader's extension would. */
export function spaceOut(root: Element): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SPACING);
  const inside = [...everyElement(root)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const roots = [document, ...inside];
  for (const each of roots) each.adoptedStyleSheets = [...each.adoptedStyleSheets, sheet];
  return () => {
    for (const each of roots)
      each.adoptedStyleSheets = each.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
