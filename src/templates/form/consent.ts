import { inLanguage } from '../../clinic/localized-text.ts';
import type { Clinic, LocalizedText } from '../../clinic/schema.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';

/** The consents: by submitting, and by checking one of the clinic's boxes. */
export interface ConsentTexts {
  /** The consent that submitting gives. */
  line: string;
  /**
   * The optional boxes, in the clinic's order; `id` is sent in `consents[]`, `source` is the text in all its languages.
   */
  optional: { id: string; text: string; source: LocalizedText; onlyFromPartners?: boolean | undefined }[];
}

/** The consent texts in the language of `messages`, as the form shows them and the receiver stores them. */
export function consentTexts({ name, form }: Clinic, messages: FormMessages): ConsentTexts {
  const { language } = messages;
  const send = inLanguage(form?.submitLabel, language);
  return {
    line: inLanguage(form?.consentText, language) ?? messages.consent(name, send),
    optional: (form?.consents ?? []).map(({ text, ...consent }) => ({
      ...consent,
      text: inLanguage(text, language) ?? '',
      source: text,
    })),
  };
}
