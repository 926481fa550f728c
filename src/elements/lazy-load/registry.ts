import type { AnswerRules } from '../../consultation/questions/answer-rules.ts';
import type { Language } from '../../i18n/languages.ts';
import type { withQuestionIssues } from '../../i18n/question-messages.ts';
import type { BrowserTables } from '../../i18n/tables.ts';
import type { certainTimes } from '../consultation-form/offered-times.ts';
import type { ownParts } from '../../templates/form/fields/own-parts.ts';

/** The code and the sentences that few pages need, each in a file of its own: `clinic-elements.NAME.js`. */
export interface Chunks extends Record<Exclude<Language, 'en'>, BrowserTables> {
  /**
   * Renders a text, such as an address, as a QR code (ISO/IEC 18004): dark on what is behind it, with room around it.
   *
   * @returns the picture; `undefined` for a text whose code would be too fine to be read from paper
   */
  qr: (text: string) => SVGElement | undefined;
  /**
   * Makes a service's document of one page or post as WordPress's REST API answers it.
   *
   * @returns a document that has yet to be checked against the schema
   * @throws {Error} when the answer is no page; the message says what it is
   */
  wordpress: (answer: unknown) => unknown;
  /** The days and times to choose from: their computation, their templates and their validation. */
  times: typeof certainTimes;
  /** What only some clinics ask, own questions, locations and practitioners: the templates, the validation and the sentences about their issues. */
  questions: {
    parts: typeof ownParts;
    answerRules: AnswerRules;
    withQuestionIssues: typeof withQuestionIssues;
  };
}

export type ChunkName = keyof Chunks;

/** A chunk as its file adds it. */
export type Chunk = { [Name in ChunkName]: readonly [name: Name, content: Chunks[Name]] }[ChunkName];

interface Registry {
  /** Every chunk that is on the page; of two with the same name the first one counts. */
  chunks: Chunk[];
  /** The tags that a copy of the script has defined or is about to define. */
  tags?: readonly string[];
}

/** The registered symbol (`Symbol.for`) of the registry. */
export const REGISTRY = 'clinic-elements';

/**
 * What the elements and their chunks share, whichever is on the page first: kept under a registered symbol, so that no
 * name is taken from the page's own scripts, and every copy of the script finds it.
 */
export function registry(): Registry {
  const page = globalThis as { [key: symbol]: Registry | undefined };
  return (page[Symbol.for(REGISTRY)] ??= { chunks: [] });
}

export function addChunk<Name extends ChunkName>(name: Name, content: Chunks[Name]): void {
  registry().chunks.push([name, content] as unknown as Chunk);
}

export function findChunk<Name extends ChunkName>(name: Name): Chunks[Name] | undefined {
  return registry().chunks.find((chunk) => chunk[0] === name)?.[1] as Chunks[Name] | undefined;
}

/** Calls back for every chunk that is there, and for each that is added later. */
export function watchChunks(added: (chunk: Chunk) => void): void {
  const { chunks } = registry();
  const push = chunks.push.bind(chunks);
  chunks.forEach(added);
  chunks.push = (...later) => {
    const count = push(...later);
    later.forEach(added);
    return count;
  };
}
