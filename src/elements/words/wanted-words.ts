import { addWords } from '../../consultation/words/words-for.ts';
import type { Language } from '../../consultation/words/choose-language.ts';
import { loadScriptBeside } from '../script-beside.ts';
import { onArrival, type Arrival } from './hand-over.ts';
import { unpack } from './packed.ts';
import { addElementWords, hasElementWords } from './words-for.ts';

const loading = new Map<Language, Promise<void>>();
const pending = new Set<Language>();
const listeners = new Set<() => void>();
let listening = false;

/** Calls back whenever words have come, or will not come any more. Returns what ends it. */
export function watchWords(changed: () => void): () => void {
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
export function wantWords(language: Language): Promise<void> {
  if (hasElementWords(language)) return Promise.resolve();
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

function take(arrival: Arrival): void {
  const words = typeof arrival === 'string' ? unpack(arrival) : arrival;
  if (!words) return;
  const { form, elements } = words;
  addWords(form);
  addElementWords(form, elements);
  tell();
}

function tell(): void {
  for (const changed of listeners) changed();
}
