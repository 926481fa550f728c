import { inLanguage } from '../../clinic/localized-text.ts';
import type { Clinic, LocalizedText } from '../../clinic/schema.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';

/** What a patient agrees to: by sending, and by ticking one of the clinic's boxes. */
export interface ConsentTexts {
  /** The line that says what Send means. */
  line: string;
  /** The boxes, in the clinic's order; `id` is what travels in `consents[]`, `source` the text in all its languages. */
  optional: { id: string; text: string; source: LocalizedText }[];
}

/** The texts that the form shows and the receiver records, in the language of `words`: chosen here for both. */
export function consentTexts({ name, form }: Clinic, messages: FormMessages): ConsentTexts {
  return {
    line: inLanguage(form?.consentText, messages.language) ?? messages.consent(name),
    optional: (form?.consents ?? []).map(({ id, text }) => ({
      id,
      text: inLanguage(text, messages.language) ?? '',
      source: text,
    })),
  };
}
