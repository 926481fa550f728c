import { press } from '../../browser.ts';
import { focused, nameOf } from './composed-tree.ts';
import { controlsOf } from './controls.ts';

/** More stops than any page of these tests has. */
const ENDLESS = 80;

/**
 * Presses Tab (or Shift and Tab) from one element to another, and gives back where the focus was in between.
 * @throws Error when the focus never gets there: it is caught somewhere.
 */
export async function walk(from: HTMLElement, to: HTMLElement): Promise<Element[]> {
  const forwards = Boolean(from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING);
  const stops: Element[] = [];
  from.focus();
  for (let count = 0; count < ENDLESS; count += 1) {
    await (forwards ? press('Tab') : press('Shift', 'Tab'));
    const here = focused();
    if (here === to) return stops;
    if (here) stops.push(here);
  }
  throw new Error(`The focus is caught at ${nameOf(stops.at(-1) ?? null)}`);
}

/** Where Tab should stop under the element, in visual order. */
export function expectedStops(root: Element): string[] {
  return stopNames(controlsOf(root).filter(isStop));
}

/** Of radio buttons Tab stops at the one that is chosen. */
function isStop(control: HTMLElement): boolean {
  if (!(control instanceof HTMLInputElement) || control.type !== 'radio' || control.checked) return true;
  const group = control.form?.elements.namedItem(control.name);
  return !(group instanceof RadioNodeList) || group.value === '';
}

/** The names of stops; a group of radio buttons is one stop, whichever of them an engine takes. */
export function stopNames(stops: readonly Element[]): string[] {
  const names = stops.map((stop) =>
    stop instanceof HTMLInputElement && stop.type === 'radio' ? `radio group ${stop.name}` : nameOf(stop),
  );
  return names.filter((name, index) => !name.startsWith('radio group') || names.indexOf(name) === index);
}

/** Stops that lie above the stop before them, or beside it against the direction of reading. */
export function againstReading(stops: readonly Element[], direction: 'ltr' | 'rtl'): string[] {
  return stops.flatMap((stop, index) => {
    const before = stops[index - 1]?.getBoundingClientRect();
    if (!before) return [];
    const here = stop.getBoundingClientRect();
    const below = here.top >= before.bottom - 1;
    const besideIt = here.bottom > before.top + 1;
    const onwards = direction === 'ltr' ? here.left >= before.left : here.right <= before.right;
    return below || (besideIt && onwards) ? [] : [`${nameOf(stop)} comes after ${nameOf(stops[index - 1]!)}`];
  });
}
