import { sentences as englishForm } from '../../i18n/en/form.ts';
import { sentences as englishElements } from '../../i18n/en/elements.ts';
import type { LanguageTables } from './registry.ts';

const FORM = ['language', 'direction', ...Object.keys(englishForm)];
const KEYS = [...FORM, ...Object.keys(englishElements)];

/** A language as one text, a sentence on each line in the order of English's: its keys would cost a third more. */
export function pack({ form, elements }: LanguageTables): string {
  const sentences: Readonly<Record<string, string>>[] = [form, elements];
  const keys = [FORM, Object.keys(englishElements)];
  return [
    fingerprint(),
    ...keys.flatMap((names, table) => names.map((name) => sentences[table]?.[name])),
  ].join('\n');
}

/** Undoes `pack()`; `undefined` for a text of another version, whose sentences would stand in each other's places. */
export function unpack(text: string): LanguageTables | undefined {
  const [mark, ...lines] = text.split('\n');
  if (mark !== fingerprint() || lines.length !== KEYS.length) return undefined;
  const table = (from: number, to?: number) =>
    Object.fromEntries(lines.slice(from, to).map((line, index) => [KEYS[from + index], line])) as unknown;
  return { form: table(0, FORM.length), elements: table(FORM.length) } as LanguageTables;
}

/** Changes when a key is added, renamed or moved: 32 bits are enough to tell a handful of versions apart. */
function fingerprint(): string {
  let hash = 0;
  for (const letter of KEYS.join()) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return (hash >>> 0).toString(36);
}
