import type { Goals } from './measures.ts';
import type { Selectors } from './probe.ts';
import type { Content } from './subjects/content.ts';
import { writePlainPage } from './subjects/plain/page.ts';
import { writePrerenderedPage } from './subjects/prerendered/page.ts';
import { writeTagPage } from './subjects/tag/page.ts';

/** One page to be measured. */
export interface Subject {
  name: string;
  /** In the words of the report. */
  description: string;
  page: PageSource;
  selectors: Selectors;
  /** What it should reach beside the baseline. */
  goals: Goals;
}

/**
 * Where a page comes from: written into an empty folder as `index.html` with what belongs to it, or a folder that is
 * there already, both then served alike; or an address (http or https) at which it is visited as it is.
 */
export type PageSource =
  { write(folder: string, content: Content): Promise<void> } | { folder: string } | { url: string };

/** The article whose page is measured. */
export const SERVICE = 'massage-for-lower-back-tension';

/** What every other subject is compared with. */
export const BASELINE = 'plain';

const IN_ELEMENTS: Selectors = {
  article: 'service-article',
  articleText: 'service-article section p',
  field: 'consultation-form >>> input[name=name]',
  send: 'consultation-form >>> [type=submit]',
  problem: 'consultation-form >>> .error-summary',
};

/** Nothing may move or get lost, whatever the page. */
const CALM: Goals = {
  keystrokesLost: { everyValue: 0 },
  readingShift: { everyValue: 0 },
  arrivalShift: { everyValue: 0 },
};

/** A further page to compare is a further entry. Each has its form in an element with the id `consultation`. */
export const SUBJECTS: Subject[] = [
  {
    name: 'plain',
    description: 'Plain HTML, written by hand, with a small script for the messages',
    page: { write: writePlainPage },
    selectors: {
      article: 'article',
      articleText: 'article section p',
      field: '#consultation input[name=name]',
      send: '#consultation button:not([type=button])',
      problem: '.error-summary',
    },
    goals: {},
  },
  {
    name: 'tag',
    description: 'The one script tag with `<service-article>` and `<consultation-form>`',
    page: { write: writeTagPage },
    selectors: IN_ELEMENTS,
    goals: { ...CALM, formReady: { ratio: 2 }, articlePaint: { ratio: 2 } },
  },
  {
    name: 'prerendered',
    description: 'The same page after `clinic-elements prerender`',
    page: { write: writePrerenderedPage },
    selectors: IN_ELEMENTS,
    goals: {
      ...CALM,
      formReady: { ratio: 1.1 },
      firstContentfulPaint: { ratio: 1.05 },
      scriptDuration: { ratio: 12 },
      problemShown: { ratio: 1.6 },
      articlePaint: { ratio: 1.02 },
    },
  },
];
