import { languageOf } from '../negotiate.ts';
import { en } from '../en/elements.ts';
import type { ElementMessageTable } from './table.ts';
import { toElementMessages, type TableLocale } from './to-messages.ts';
import type { ElementMessages } from './messages.ts';

const tables = new Map<string, ElementMessages>([[en.language, en]]);

/** Makes a language available to all elements; English is there from the start. */
export function addElementMessages(tongue: TableLocale, own: ElementMessageTable): void {
  tables.set(tongue.language, toElementMessages(tongue, own));
}

export function hasElementMessages(language: string): boolean {
  return tables.has(language);
}

/** The words for the first of `languages` (BCP 47 tags, best first) that is available; else English. */
export function elementMessages(languages: readonly string[]): ElementMessages {
  for (const language of languages) {
    const messages = tables.get(languageOf(language));
    if (messages) return messages;
  }
  return en;
}
