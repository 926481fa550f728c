import { createHash } from 'node:crypto';
import type { Clinic } from '../../clinic/schema.ts';
import { consentTexts } from '../../consultation/consent-text.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { wordsFor } from '../../consultation/words/words-for.ts';

/** One text that a patient agreed to, kept as it was: clinic.json may say something else tomorrow. */
export interface ConsentRecord {
  /** The id of the box that was ticked; `null` for the line that says what Send means. */
  id: string | null;
  text: string;
  /** SHA-256 of the text, in hex: equal for all who agreed to the same words. */
  version: string;
  /** The language of the text, a BCP 47 tag. */
  language: string;
  /** ISO 8601, UTC. */
  agreedAt: string;
}

/**
 * The line under the form and each ticked box, with their texts at this moment in the request's language. A box that
 * the clinic does not know is left out: nobody could say what was agreed to.
 */
export function consentRecords(
  { consents, locale }: Pick<Consultation, 'consents' | 'locale'>,
  clinic: Clinic,
  now: number,
): ConsentRecord[] {
  const words = wordsFor(locale);
  const { line, optional } = consentTexts(clinic, words);
  const ticked = optional.filter(({ id }) => consents.includes(id));
  return [{ id: null, text: line }, ...ticked].map(({ id, text }) => ({
    id,
    text,
    version: createHash('sha256').update(text).digest('hex'),
    language: words.language,
    agreedAt: new Date(now).toISOString(),
  }));
}

/** Undoes the JSON under which the records are stored. */
export function readConsentRecords(stored: string): ConsentRecord[] {
  return JSON.parse(stored) as ConsentRecord[];
}
