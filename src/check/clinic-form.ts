import { inLanguage } from '../clinic/localized-text.ts';
import type { Clinic } from '../clinic/schema.ts';
import { LANGUAGES } from '../i18n/negotiate.ts';
import type { Finding } from './clinic-findings.ts';

/** Of the 64 KiB that a request may have: the rest is for the patient's answers. */
const MOST_CONSENT_BYTES = 48 * 1024;

/** What a clinic says of its form that the form does not do. */
export function formFindings({ form = {} }: Clinic): Finding[] {
  return [...fieldFindings(form), ...consentFindings(form)];
}

type Form = NonNullable<Clinic['form']>;

function fieldFindings({ fields, message }: Form): Finding[] {
  if (!fields) return [];
  const path = ['form', 'fields'];
  const findings: Finding[] = [];
  if (!fields.includes('name')) {
    const message =
      'leaves out "name", which is asked all the same. Add it, so that the list says what the form does.';
    findings.push({ path, message, severity: 'note' });
  }
  if (!fields.includes('phone') && !fields.includes('email')) {
    const message =
      'has neither "phone" nor "email", so the form asks for a phone number all the same. Add the one that you want.';
    findings.push({ path, message, severity: 'error' });
  }
  if (fields.includes('phone') && fields.includes('email') && !fields.includes('contactBy')) {
    const message =
      'has "phone" and "email" without "contactBy", so the form asks for a phone number alone. Add "contactBy", or delete the one that you do not want.';
    findings.push({ path, message, severity: 'error' });
  }
  if (fields.includes('message') && message !== true) {
    const message =
      '"message" is not asked unless "message" is true. Add "message": true to "form", or delete it here.';
    findings.push({ path: [...path, fields.indexOf('message')], message, severity: 'error' });
  }
  return findings;
}

/** Each request carries the words that the page showed, and one that is too large is refused. */
function consentFindings({ consents = [], consentText }: Form): Finding[] {
  const texts = [consentText, ...consents.map(({ text }) => text)];
  const bytes = LANGUAGES.map((language) => {
    const shown = texts.map((text) => inLanguage(text, language) ?? '').join('');
    return String(new URLSearchParams({ shown })).length;
  });
  if (Math.max(...bytes) <= MOST_CONSENT_BYTES) return [];
  const message = 'the texts are together too long for a request, which carries them. Shorten them.';
  return [{ path: ['form', 'consents'], message, severity: 'error' }];
}
