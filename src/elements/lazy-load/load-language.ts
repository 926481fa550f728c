import { elements } from '../../i18n/en/elements.ts';
import { form } from '../../i18n/en/form.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import { createMessages, type Messages } from '../../i18n/messages.ts';
import { canLoad, isLoading, loadChunk } from './load-chunk.ts';
import { watchChunks, type Chunk } from './registry.ts';

/** English, which every page has from the start, and which an element speaks while or where its language is not there. */
export const ENGLISH = createMessages('en', { form, elements });

const loaded = new Map<Language, Messages>([['en', ENGLISH]]);
const listeners = new Set<() => void>();
let watching = false;

/**
 * Calls back whenever a language was added, could not be loaded, or may be loaded now that the connection is back.
 *
 * @returns what ends it
 */
export function watchLanguages(changed: () => void): () => void {
  if (!watching) watchChunks(addLanguage);
  watching = true;
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** What the elements say in a language; `undefined` until it is loaded. */
export function loadedMessages(language: Language): Messages | undefined {
  return loaded.get(language);
}

/** Resolves when the language is there, or its file could not be loaded. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'en' || !canLoad(language)) return;
  const isFirst = !isLoading(language);
  const tables = await loadChunk(language);
  if (!tables) addEventListener('online', notify, { once: true });
  if (isFirst) notify();
}

/**
 * The file of a language may come from a cache, and be of another version than the elements: a language that they do not
 * know, or that lacks a sentence, is refused as a whole, so that no page mixes two languages.
 */
function addLanguage(chunk: Chunk): void {
  if (!isLanguage(chunk)) return;
  const [language, tables] = chunk;
  if (!isComplete(tables.form, form) || !isComplete(tables.elements, elements)) return;
  loaded.set(language, createMessages(language, tables));
  notify();
}

function isComplete(table: Readonly<Record<string, unknown>> | undefined, english: object): boolean {
  return Object.keys(english).every((key) => typeof table?.[key] === 'string');
}

function notify(): void {
  for (const changed of listeners) changed();
}

function isLanguage(chunk: Chunk): chunk is Extract<Chunk, readonly [Language, unknown]> {
  return LANGUAGES.includes(chunk[0] as Language);
}
