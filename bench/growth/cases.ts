import type { Browser } from 'puppeteer';
import type { Goals, Measure, Numbers } from '../measures.ts';
import { measureClicking, type Clicking } from './clicking.ts';
import { lastSectionId } from './content.ts';
import { measureRendering, type Rendering } from './rendering.ts';
import { DOCUMENT, writeArticle, writePrerenderedArticle, writeRelated, type WriteGrown } from './pages.ts';

/** One page with little content and with much. */
export interface GrowthCase {
  name: string;
  /** In the words of the report. */
  description: string;
  sizes: Sizes;
  /** What is counted: `sections` in "200 sections". */
  counted: string;
  write: WriteGrown;
  measure(browser: Browser, url: string, count: number): Promise<Numbers<string>>;
  measures: Measure<string>[];
  /** What the large page should reach beside the small one. */
  goals: Goals<string>;
}

export interface Sizes {
  small: number;
  large: number;
}

const RENDERING: Measure<keyof Rendering>[] = [
  { name: 'lastSection', title: 'Last section painted', unit: 'ms' },
  { name: 'lastSectionEach', title: 'Last section painted, per section', unit: 'ms' },
  { name: 'mainThread', title: 'Main thread at work', unit: 'ms' },
  { name: 'mainThreadEach', title: 'Main thread at work, per section', unit: 'ms' },
  { name: 'scriptTime', title: 'Script time', unit: 'ms' },
  { name: 'scriptTimeEach', title: 'Script time, per section', unit: 'ms' },
  { name: 'longestTask', title: 'Longest task (0 is none over 50 ms)', unit: 'ms' },
];

/** Ten times the content is ten times the work, and not much more. */
const LINEAR: Goals<keyof Rendering> = {
  lastSectionEach: { ratio: 1.25 },
  mainThreadEach: { ratio: 1.25 },
  scriptTimeEach: { ratio: 1.25 },
};

const CLICKING: Measure<keyof Clicking>[] = [
  { name: 'arrived', title: 'Index arrived', unit: 'ms' },
  { name: 'cardShown', title: 'First card rendered', unit: 'ms' },
  { name: 'interactive', title: 'Interactive', unit: 'ms' },
  { name: 'longestTask', title: 'Longest task (0 is none over 50 ms)', unit: 'ms' },
  { name: 'mainThread', title: 'Main thread at work', unit: 'ms' },
  { name: 'scriptTime', title: 'Script time', unit: 'ms' },
];

const ARTICLE = {
  sizes: { small: 200, large: 2000 },
  counted: 'sections',
  measure: (browser: Browser, url: string, count: number) =>
    measureRendering(browser, url, { last: `#${lastSectionId(count)}`, count }),
  measures: RENDERING,
  goals: LINEAR,
};

const RELATED = {
  sizes: { small: 50, large: 5000 },
  counted: 'entries',
  measure: (browser: Browser, url: string) =>
    measureClicking(browser, url, { card: 'related-services a', document: DOCUMENT }),
  measures: CLICKING,
};

/** A further page that may grow is a further entry. */
export const GROWTH_CASES: GrowthCase[] = [
  {
    ...ARTICLE,
    name: 'article',
    description: '`<service-article>` with ten times the sections',
    write: writeArticle,
  },
  {
    ...ARTICLE,
    name: 'prerendered-article',
    description: 'The same article after `clinic-elements prerender`',
    write: writePrerenderedArticle,
  },
  {
    ...RELATED,
    name: 'related',
    description: '`<related-services>` out of an index with a hundred times the entries',
    write: writeRelated(),
    goals: { interactive: { ratio: 2 } } satisfies Goals<keyof Clicking>,
  },
  {
    ...RELATED,
    name: 'related-all',
    description: 'The same with `limit="5000"`: a card for each entry',
    write: writeRelated(5000),
    goals: {},
  },
];
