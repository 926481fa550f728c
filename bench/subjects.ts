import type { Selectors } from './probe.ts';
import type { Content } from './subjects/content.ts';
import { writePlainPage } from './subjects/plain/page.ts';
import { writeTagPage } from './subjects/tag/page.ts';

/**
 * One page to be measured. `page` is where it comes from: written into an empty folder as `index.html` with what
 * belongs to it, or a folder that is there already. Both are then served alike.
 */
export interface Subject {
  name: string;
  /** In the words of the report. */
  description: string;
  page: { write(folder: string, content: Content): Promise<void> } | { folder: string };
  selectors: Selectors;
}

/** The article whose page is measured. */
export const SERVICE = 'massage-for-lower-back-tension';

/** What every other subject is compared with. */
export const BASELINE = 'plain';

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
  },
  {
    name: 'tag',
    description: 'The one script tag with `<service-article>` and `<consultation-form>`',
    page: { write: writeTagPage },
    selectors: {
      article: 'service-article',
      articleText: 'service-article section p',
      field: 'consultation-form >>> input[name=name]',
      send: 'consultation-form >>> [type=submit]',
      problem: 'consultation-form >>> .problems',
    },
  },
];
