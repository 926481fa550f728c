import { normalizePhone, withoutExtension } from '../../consultation/normalize-phone.ts';

/** `tel:` with digits and a leading plus alone (RFC 3966); the caller dials an extension by hand. */
export function telephoneLink(number: string): string {
  return `tel:${withoutExtension(normalizePhone(number)).replace(/(?!^\+)[^\d]/g, '')}`;
}

/** `sms:` to the same number (RFC 5724). */
export function textMessageLink(number: string): string {
  return telephoneLink(number).replace(/^tel:/, 'sms:');
}

/** `mailto:` to one address, its own special characters encoded (RFC 6068). */
export function mailLink(address: string): string {
  return `mailto:${encodeURIComponent(address).replace(/%40/g, '@')}`;
}
