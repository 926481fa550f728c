import type { pages } from './en/pages.ts';
import { fill } from './format.ts';
import type { Language } from './languages.ts';
import type { PageTable, PlainKey } from './tables.ts';

/** What only the receiver's own pages say to a patient, in one language; all else that they say is the form's. */
export interface PageMessages extends Pick<PageTable, PlainKey<typeof pages>> {
  alreadySent(reference: string): string;
}

export function createPageMessages(language: Language, table: PageTable): PageMessages {
  return { ...table, alreadySent: (reference) => fill(table.alreadySent, { reference }, language) };
}
