import { html, nothing } from 'lit';
import { inLanguage, languageOfText } from '../../clinic/localized-text.ts';
import type { LocalizedText } from '../../clinic/schema.ts';
import type { FormView } from './form-view.ts';

/**
 * A text of the clinic's own as the form shows it, marked with the language that it is in: it may be there in another
 * one than the form's alone (WCAG 2.2, criterion 3.1.2).
 *
 * @param render makes links in the text
 * @returns the template; `undefined` where the clinic has no such text
 */
export function clinicText(
  text: LocalizedText | undefined,
  { clinic, messages }: Pick<FormView, 'clinic' | 'messages'>,
  render = (own: string): unknown => own,
): unknown {
  if (!text) return undefined;
  const language = languageOfText(text, messages.language, clinic.languages);
  return html`<span lang=${language ?? nothing}>${render(inLanguage(text, messages.language)!)}</span>`;
}
