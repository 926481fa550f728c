import { html, type TemplateResult } from 'lit';
import { telUrl } from '../clinic/tel-url.ts';

/** The numbers that emergency texts name, where they are no part of a longer one. */
const EMERGENCY_NUMBER = /\b(911|988|112)\b(?![ .-]?\d)/;

/** A sentence in which the phone number is a link that calls it. */
export function withPhoneLink(sentence: string, phone: string): TemplateResult {
  const [before, after] = sentence.split(phone);
  return html`${before}${phoneLink(phone)}${after}`;
}

/** The same for an emergency text. */
export function withEmergencyLinks(text: string): unknown[] {
  return text.split(EMERGENCY_NUMBER).map((part, index) => (index % 2 ? phoneLink(part) : part));
}

/** From left to right also in a right-to-left language. */
export function phoneLink(phone: string): TemplateResult {
  return html`<a href=${telUrl(phone)}><bdi dir="ltr">${phone}</bdi></a>`;
}
