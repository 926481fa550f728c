import type { sentences } from '../en/elements.ts';

/** What one language has to say around the form: a table that leaves out a key of English does not compile. */
export type ElementMessageTable = Readonly<Record<keyof typeof sentences, string>>;
