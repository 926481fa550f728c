import type { Language } from '../i18n/languages.ts';
import type { Clinic } from '../clinic/schema.ts';
import type { Person, Service } from '../article/schema.ts';
import type { CheckedDocument } from './check-document.ts';
import type { FileIssue } from './file-issue.ts';
import { locationOf } from './location.ts';

type Note = Pick<FileIssue, 'code' | 'path' | 'message'>;

/** Wordings that promise a result, and the rules against them. Every text is searched in every language. */
const PROMISES: { wordings: Record<Language, RegExp>; rule: string }[] = [
  {
    wordings: {
      en: /\b(cure[sd]?|curing)\b/iu,
      es: /\b(curar?|curamos)\b/iu,
      fa: /(درمان|علاج) (قطعی|کامل)/u,
    },
    rule: 'chiropractors must not advertise a cure (Texas 22 TAC chapter 78, Hawaii 16-76-57). Say what may ease or help.',
  },
  {
    wordings: {
      en: /\b(guarantee[sd]?|guaranteeing)\b/iu,
      es: /\b(garantiza(mos|do|da)?|garantías?)\b/iu,
      fa: /تضمین/u,
    },
    rule: 'chiropractors must not advertise a guaranteed result (Texas 22 TAC chapter 78, Hawaii 16-76-57). Say what often happens.',
  },
];

/** A name that already has a credential: letters such as "D.C." after a comma, or the profession. */
const CREDENTIAL = /,\s*\p{Lu}[\p{L}.]*|chiropract|physician|therapist|quiropráctic/iu;

const NO_CREDENTIAL =
  'is a name without a credential. State rules (Texas 22 TAC chapter 78, Florida 460.413) require "D.C." or the profession beside it: { "name": "…", "credential": "D.C." }.';
const NO_DISCLOSURE =
  'is missing. State rules require the terms of a free consultation beside its offer (Washington WAC 246-808-600, Florida 456.062). Say when charges begin.';

/**
 * Notes about possible violations of state rules for advertising by chiropractors, in valid documents. They are not
 * errors, because a word may be used correctly, and only the clinic knows which state's rules apply.
 */
export function advertisingNotes(documents: readonly CheckedDocument[]): FileIssue[] {
  return documents.flatMap(({ json, kind, isValid }) => {
    if (!isValid) return [];
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

/** One note for each text with a promise. */
function promises(value: unknown, path: PropertyKey[]): Note[] {
  if (typeof value === 'string') {
    return PROMISES.flatMap(({ wordings, rule }) => {
      const [word] = Object.values(wordings).flatMap((pattern) => pattern.exec(value)?.[0] ?? []);
      return word ? [{ code: 'promise', path, message: `says "${word}": ${rule}` }] : [];
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    promises(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
