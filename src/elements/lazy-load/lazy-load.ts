import { addFormMessages } from '../../i18n/form/messages-for.ts';
import type { Language } from '../../i18n/negotiate.ts';
import { loadScriptBeside } from './load-script.ts';
import { onArrival, type Arrival } from './registry.ts';
import { unpack } from './packed.ts';
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

function take(arrival: Arrival): void {
  const messages = typeof arrival === 'string' ? unpack(arrival) : arrival;
  if (!messages) return;
  const { form, elements } = messages;
  addFormMessages(form);
  addElementMessages(form, elements);
  tell();
}

function tell(): void {
  for (const changed of listeners) changed();
}
