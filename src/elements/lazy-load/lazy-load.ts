import { elements } from '../../i18n/en/elements.ts';
import { form } from '../../i18n/en/form.ts';
import type { Language } from '../../i18n/languages.ts';
import { createMessages, type Messages } from '../../i18n/messages.ts';
import { languageOf } from '../../i18n/negotiate.ts';
import { loadScriptBeside } from './load-script.ts';
import { onArrival, type LanguageTables } from './registry.ts';

/** English, which every page has from the start, and which an element speaks while or where its language is not there. */
export const ENGLISH = createMessages('en', { form, elements });

const loaded = new Map<Language, Messages>([['en', ENGLISH]]);
const loading = new Map<Language, Promise<void>>();
const pending = new Set<Language>();
const listeners = new Set<() => void>();
let listening = false;

/** Calls back whenever a language has been loaded, or could not be. Returns what ends it. */
export function watchLanguages(changed: () => void): () => void {
  if (!listening) onArrival(add);
  listening = true;
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** What the elements say in a language; `undefined` until it is loaded. */
export function loadedMessages(language: Language): Messages | undefined {
  return loaded.get(language);
}

/** True while the file of a language is on its way. */
export function isLoading(language: Language): boolean {
  return pending.has(language);
}

/** Resolves when the language is there, or its file could not be loaded; the file is asked for once. */
export function loadLanguage(language: Language): Promise<void> {
  if (loaded.has(language)) return Promise.resolve();
  const known = loading.get(language);
  if (known) return known;
  pending.add(language);
  const done = loadScriptBeside(language).then(() => {
    pending.delete(language);
    notify();
  });
  loading.set(language, done);
  return done;
}

/**
 * The file of a language may come from a cache, and be of another version than the elements: one that lacks a sentence
 * is refused as a whole, so that no page mixes two languages.
 */
function add(tables: LanguageTables): void {
  const language = languageOf(tables.language);
  if (!language || !isComplete(tables.form, form) || !isComplete(tables.elements, elements)) return;
  loaded.set(language, createMessages(language, tables));
  notify();
}

function isComplete(table: Readonly<Record<string, unknown>> | undefined, english: object): boolean {
  return Object.keys(english).every((key) => typeof table?.[key] === 'string');
}

function notify(): void {
  for (const changed of listeners) changed();
}
