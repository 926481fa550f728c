import type { sentences } from './en.ts';

/** What one language has to say around the form: a table that leaves out a key of English does not compile. */
export type ElementSentences = Readonly<Record<keyof typeof sentences, string>>;
