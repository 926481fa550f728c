import type { Language } from '../i18n/languages.ts';
import type { Clinic } from '../clinic/schema.ts';
import type { Person, Service } from '../article/schema.ts';
import type { CheckedDocument } from './check-document.ts';
import type { FileIssue } from './file-issue.ts';
import { locationOf } from './location.ts';

type Note = Pick<FileIssue, 'code' | 'path' | 'message'>;

/** Words that promise a result, and the rules that forbid such promises. A text may quote another language than its own. */
const PROMISES: { words: Record<Language, RegExp>; rule: string }[] = [
  {
    words: {
      en: /\b(cure[sd]?|curing)\b/iu,
      es: /\b(curar?|curamos)\b/iu,
      fa: /(درمان|علاج) (قطعی|کامل)/u,
    },
    rule: 'a claim to cure is not allowed in advertising of chiropractors (Texas 22 TAC chapter 78, Hawaii 16-76-57). Say what may ease or help.',
  },
  {
    words: {
      en: /\b(guarantee[sd]?|guaranteeing)\b/iu,
      es: /\b(garantiza(mos|do|da)?|garantías?)\b/iu,
      fa: /تضمین/u,
    },
    rule: 'a guaranteed result is not allowed in advertising of chiropractors (Texas 22 TAC chapter 78, Hawaii 16-76-57). Say what often happens.',
  },
];

/** A name that already says what its bearer is: letters such as "D.C." behind a comma, or the profession. */
const CREDENTIAL = /,\s*\p{Lu}[\p{L}.]*|chiropract|physician|therapist|quiropráctic/iu;

const NO_CREDENTIAL =
  'is a name without a credential. State rules (Texas 22 TAC chapter 78, Florida 460.413) want "D.C." or the profession beside it: { "name": "…", "credential": "D.C." }.';
const NO_DISCLOSURE =
  'is missing. State rules want the terms of a free consultation beside its offer (Washington WAC 246-808-600, Florida 456.062): say when charges begin.';

/**
 * What state rules for the advertising of chiropractors do not like in documents without faults. These are notes: a
 * word may well be used rightly, and which state's rules count is for the clinic to know.
 */
export function advertisingNotes(documents: readonly CheckedDocument[]): FileIssue[] {
  return documents.flatMap(({ json, kind, isValid: sound }) => {
    if (!sound) return [];
    return notesOn(kind, json.value).map((note) => {
      const place = locationOf(json, note.path);
      return { file: json.path, ...place, ...note, severity: 'note' as const };
    });
  });
}

function notesOn(kind: CheckedDocument['kind'], value: unknown): Note[] {
  if (kind === 'services') return promises(value, []);
  if (kind === 'service') {
    const { practitioner, reviewedBy, title, summary, sections } = value as Service;
    return [
      ...promises({ title, summary, sections }, []),
      ...withoutCredential('practitioner', practitioner),
      ...withoutCredential('reviewedBy', reviewedBy),
    ];
  }
  if (kind === 'clinic' && !(value as Clinic).offerDisclosure) {
    return [{ code: 'disclosure-missing', path: ['offerDisclosure'], message: NO_DISCLOSURE }];
  }
  return [];
}

function withoutCredential(key: string, person: Person | undefined): Note[] {
  const lacks = typeof person === 'string' && !CREDENTIAL.test(person);
  return lacks ? [{ code: 'credential-missing', path: [key], message: NO_CREDENTIAL }] : [];
}

/** One note for each text that promises something. */
function promises(value: unknown, path: PropertyKey[]): Note[] {
  if (typeof value === 'string') {
    return PROMISES.flatMap(({ words, rule }) => {
      const [word] = Object.values(words).flatMap((pattern) => pattern.exec(value)?.[0] ?? []);
      return word ? [{ code: 'promise', path, message: `says "${word}": ${rule}` }] : [];
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    promises(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
