import { createElementMessages, type ElementMessages } from './element-messages.ts';
import { elements as englishElements } from './en/elements.ts';
import { form as englishForm } from './en/form.ts';
import { pages as englishPages } from './en/pages.ts';
import { elements as spanishElements } from './es/elements.ts';
import { form as spanishForm } from './es/form.ts';
import { pages as spanishPages } from './es/pages.ts';
import { elements as persianElements } from './fa/elements.ts';
import { form as persianForm } from './fa/form.ts';
import { pages as persianPages } from './fa/pages.ts';
import { createFormMessages, type FormMessages } from './form-messages.ts';
import type { Language } from './languages.ts';
import { createPageMessages, type PageMessages } from './page-messages.ts';
import type { Tables } from './tables.ts';

/**
 * The tables of every language, for the receiver, the prerenderer and the build. Browsers lazy-load theirs: nothing that
 * they load may import this file.
 */
export const TABLES: Readonly<Record<Language, Tables>> = {
  en: { form: englishForm, elements: englishElements, pages: englishPages },
  es: { form: spanishForm, elements: spanishElements, pages: spanishPages },
  fa: { form: persianForm, elements: persianElements, pages: persianPages },
};

/** What the form says, in a language. */
export function formMessages(language: Language): FormMessages {
  return createFormMessages(language, TABLES[language].form);
}

/** What the elements around the form say. */
export function elementMessages(language: Language): ElementMessages {
  return createElementMessages(language, TABLES[language].elements);
}

/** What only the receiver's own pages say to a patient. */
export function pageMessages(language: Language): PageMessages {
  return createPageMessages(language, TABLES[language].pages);
}
