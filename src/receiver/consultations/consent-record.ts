import { createHash } from 'node:crypto';
import { languageOfText } from '../../clinic/localized-text.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { consentTexts } from '../../templates/form/consent.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import { chooseLanguage } from '../../i18n/negotiate.ts';
import { formMessages } from '../../i18n/all-languages.ts';
import { collapseBlanks } from './shown-texts.ts';

/** A text that patients are shown. */
interface Wording {
  text: string;
  /** The language of the text, a BCP 47 tag; `null` where it is unknown. */
  language: string | null;
  /** Set where the page showed a text that was not in clinic.json when the request arrived. */
  asShown?: 'page';
}

/** One text that a patient agreed to, stored as it was: clinic.json may change later. */
export interface ConsentRecord extends Wording {
  /** The id of the box that was ticked; `null` for the line that says what Send means. */
  id: string | null;
  /** SHA-256 of the text, in hex: equal for all patients with the same text. */
  version: string;
  /** ISO 8601, UTC. */
  agreedAt: string;
}

/** What the record is made from; `shown` are the texts that the page showed. */
type Agreement = Pick<Consultation, 'consents' | 'locale'> & { shown: ReadonlyMap<string, string> };

/**
 * The line under the form and each ticked box, with the text that the page showed, or else with that of this moment in
 * the request's language. A box that neither has is left out: its text is unknown.
 */
export function consentRecords(agreement: Agreement, clinic: Clinic, now: number): ConsentRecord[] {
  const { consents, locale = null, shown } = agreement;
  const languages = [chooseLanguage([agreement.locale], clinic.languages), ...LANGUAGES];
  const own = (clinic.form?.consents ?? []).map(({ id }) => id).filter((id) => consents.includes(id));
  const ids = new Set<string | null>([null, ...own, ...consents.filter((id) => shown.has(id))]);
  return [...ids].flatMap((id) => {
    const wordings = languages.flatMap((language) => wordingOf(id, clinic, language) ?? []);
    const text = shown.get(id ?? '');
    const known = text ? wordings.find((wording) => collapseBlanks(wording.text) === text) : wordings[0];
    const wording = known ?? (text && { text, language: locale, asShown: 'page' as const });
    if (!wording) return [];
    const version = createHash('sha256').update(wording.text).digest('hex');
    return { id, ...wording, version, agreedAt: new Date(now).toISOString() };
  });
}

/** Parses the stored JSON of the records. */
export function parseConsentRecords(stored: string): ConsentRecord[] {
  return JSON.parse(stored) as ConsentRecord[];
}

/** The text that a form in `language` shows there now; `undefined` for a box that the clinic does not have. */
function wordingOf(id: string | null, clinic: Clinic, language: Language): Wording | undefined {
  const { line, optional } = consentTexts(clinic, formMessages(language));
  const shown =
    id === null ? { text: line, source: clinic.form?.consentText } : optional.find((box) => box.id === id);
  if (!shown) return undefined;
  const { text, source } = shown;
  return { text, language: source ? languageOfText(source, language, clinic.languages) : language };
}
