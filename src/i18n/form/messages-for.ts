import { languageOf } from '../negotiate.ts';
import { en } from '../en/form.ts';
import type { FormMessageTable } from './table.ts';
import { toFormMessages } from './to-messages.ts';
import type { FormMessages } from './messages.ts';

const tables = new Map<string, FormMessages>([[en.language, en]]);

/** Makes a language available. English is there from the start. */
export function addFormMessages(sentences: FormMessageTable): void {
  tables.set(sentences.language, toFormMessages(sentences));
}

/** The words for the first of `languages` (BCP 47 tags, best first) that is available; else English. */
export function formMessages(...languages: (string | undefined)[]): FormMessages {
  for (const language of languages) {
    const messages = tables.get(languageOf(language));
    if (messages) return messages;
  }
  return en;
}
