import { everyElement, nameOf } from './composed-tree.ts';

const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-errormessage'];

/** Ids that are referred to and are not in the same root: nothing reaches across a shadow root (criterion 4.1.2). */
export function brokenReferences(root: Element): string[] {
  return [...everyElement(root)].flatMap((element) =>
    REFERENCES.flatMap((attribute) => {
      const ids = (element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
      const place = element.getRootNode() as Document | ShadowRoot;
      const lost = ids.filter((id) => !place.getElementById(id));
      return lost.map((id) => `${nameOf(element)}: ${attribute} names ${id}, which is not there`);
    }),
  );
}
