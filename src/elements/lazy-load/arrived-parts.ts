import type { toCalendar } from '../../consultation/ical.ts';
import type { validateCallWindow } from '../../consultation/call-window/validate-call-window.ts';
import type { probableEmail } from '../../consultation/suggest-email.ts';
import type { copyTyped } from '../consultation-form/copy-typed.ts';
import type { StartSignals } from '../consultation-form/start-signals.ts';
import type { nextHere, timesHere } from '../consultation-form/times-here.ts';
import type { lent } from './lent.ts';
import type { RelatedServices } from '../related-services/related-services.ts';
import type { readAlong } from '../service-article/read-along.ts';
import type { ShareLinks } from '../share-links/share-links.ts';

/** What is not in the elements' own script, because few pages need it or nobody waits for it, by the name of its script. */
export interface Parts {
  /** What an article wants once it stands there, and a form once somebody fills it in. */
  later: {
    readAlong: typeof readAlong;
    StartSignals: typeof StartSignals;
    probableEmail: typeof probableEmail;
    timesHere: typeof timesHere;
    nextHere: typeof nextHere;
    validateCallWindow: typeof validateCallWindow;
    toCalendar: typeof toCalendar;
    copyTyped: typeof copyTyped;
  };
  /**
   * Draws a text, such as an address, as a QR code (ISO/IEC 18004): dark on what is behind it, with room around it.
   *
   * @returns the drawing; `undefined` for a text whose code would be too fine to be read from paper
   */
  qr: (text: string) => SVGElement | undefined;
  /**
   * Makes a service's document of one page or post as WordPress's REST answers it.
   *
   * @returns a document that has yet to be checked against the schema
   * @throws {Error} when the answer is no page; the message says what it is
   */
  wordpress: (answer: unknown) => unknown;
}

/** What else scripts leave for each other: the elements' own script, and the part that brings the elements around. */
interface Meeting extends Parts {
  /** What stands around an article, by its tag: seldom the first that is looked at on a page. */
  around: {
    'related-services': typeof RelatedServices;
    'share-links': typeof ShareLinks;
  };
  /** What the elements' own script lends to the parts. */
  lent: typeof lent;
  /** The tags that the elements' own script has defined or is about to define. */
  tags: readonly string[];
  /** Gives elements their tags; there where the elements' own script is, for elements that come after it. */
  define: (elements: Readonly<Record<string, CustomElementConstructor>>) => void;
}

/** The registered symbol (`Symbol.for`) under which all of it is kept. */
export const PLACE = 'clinic-elements.parts';

/** Where the parts and the elements meet, whichever is on the page first; no name is taken from the page's own scripts. */
export function arrived(): Partial<Meeting> {
  const page = globalThis as { [place: symbol]: Partial<Meeting> | undefined };
  return (page[Symbol.for(PLACE)] ??= {});
}
