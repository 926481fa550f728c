import { html } from 'hono/html';
import { telUrl } from '../../clinic/tel-url.ts';
import { percentEncode } from '../../json/percent-encoding.ts';
import type { Html } from './page.ts';

/** A sentence in which the phone number is a link that calls it. */
export function withPhoneLink(sentence: string, phone: string): Html {
  const [before, after] = sentence.split(phone);
  return html`${before}${phoneLink(phone)}${after}`;
}

/** From left to right also in a right-to-left language. */
export function phoneLink(phone: string): Html {
  return html`<a href="${telUrl(phone)}"><bdi dir="ltr">${phone}</bdi></a>`;
}

/** `sms:` to the number (RFC 5724); no text message reaches an extension. */
export function textMessageLink(number: string): string {
  return telUrl(number).replace(/^tel:([^;]*).*/, 'sms:$1');
}

/** `mailto:` to one address, its own special characters encoded (RFC 6068). */
export function mailLink(address: string): string {
  return `mailto:${percentEncode(address).replace(/%40/g, '@')}`;
}
