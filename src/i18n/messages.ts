import { createElementMessages, type ElementMessages } from './element-messages.ts';
import { createFormMessages, type FormMessages } from './form-messages.ts';
import type { Language } from './languages.ts';
import type { BrowserTables } from './tables.ts';

/** All that the elements say in one language. */
export interface Messages {
  language: Language;
  form: FormMessages;
  elements: ElementMessages;
}

/** Makes messages of the sentences of a language: what has placeholders becomes a function. */
export function createMessages(language: Language, { form, elements }: BrowserTables): Messages {
  return {
    language,
    form: createFormMessages(language, form),
    elements: createElementMessages(language, elements),
  };
}
