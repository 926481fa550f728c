import { sentences as englishElements } from '../../i18n/en/elements.ts';
import { sentences as englishForm } from '../../i18n/en/form.ts';
import { addFormMessages } from '../../i18n/form/messages-for.ts';
import type { Language } from '../../i18n/negotiate.ts';
import { loadScriptBeside } from './load-script.ts';
import { onArrival, type LanguageTables } from './registry.ts';
import { addElementMessages, hasElementMessages } from '../../i18n/elements/messages-for.ts';

const loading = new Map<Language, Promise<void>>();
const pending = new Set<Language>();
const listeners = new Set<() => void>();
let listening = false;

/** Calls back whenever words have come, or will not come any more. Returns what ends it. */
export function watchMessages(changed: () => void): () => void {
  if (!listening) onArrival(take);
  listening = true;
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** True while a language's script is on its way. */
export function isOnItsWay(language: Language): boolean {
  return pending.has(language);
}

/** Resolves when the words of the language are there, or its script has failed; it is asked for once. */
export function loadMessages(language: Language): Promise<void> {
  if (hasElementMessages(language)) return Promise.resolve();
  const known = loading.get(language);
  if (known) return known;
  pending.add(language);
  const loaded = loadScriptBeside(language).then(() => {
    pending.delete(language);
    tell();
  });
  loading.set(language, loaded);
  return loaded;
}

function take({ form, elements }: LanguageTables): void {
  if (!isComplete(form, englishForm) || !isComplete(elements, englishElements)) return;
  addFormMessages(form);
  addElementMessages(form, elements);
  tell();
}

/**
 * A language's file may come from a cache, of another version than the elements: a table that lacks one of English's
 * sentences is refused as a whole, so that no page mixes two languages.
 */
function isComplete(table: Readonly<Record<string, unknown>> | undefined, english: object): boolean {
  return Object.keys(english).every((key) => typeof table?.[key] === 'string');
}

function tell(): void {
  for (const changed of listeners) changed();
}
