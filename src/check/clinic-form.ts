import { inLanguage } from '../clinic/localized-text.ts';
import type { Clinic } from '../clinic/schema.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import type { UnplacedIssue } from './file-issue.ts';

/** Of the 64 KiB that a request may have: the rest is for the patient's answers. */
const MOST_CONSENT_BYTES = 48 * 1024;

/** What a clinic says of its form that the form does not do. */
export function formIssues({ form = {} }: Clinic): UnplacedIssue[] {
  return [...fieldIssues(form), ...consentIssues(form)];
}

type Form = NonNullable<Clinic['form']>;

function fieldIssues({ fields, message }: Form): UnplacedIssue[] {
  if (!fields) return [];
  const path = ['form', 'fields'];
  const issues: UnplacedIssue[] = [];
  if (!fields.includes('name')) {
    const message =
      'leaves out "name", which is asked all the same. Add it, so that the list says what the form does.';
    issues.push({ code: 'name-is-always-asked', path, message, severity: 'note' });
  }
  if (!fields.includes('phone') && !fields.includes('email')) {
    const message =
      'has neither "phone" nor "email", so the form asks for a phone number all the same. Add the one that you want.';
    issues.push({ code: 'no-contact-field', path, message, severity: 'error' });
  }
  if (fields.includes('phone') && fields.includes('email') && !fields.includes('contactBy')) {
    const message =
      'has "phone" and "email" without "contactBy", so the form asks for a phone number alone. Add "contactBy", or delete the one that you do not want.';
    issues.push({ code: 'no-contact-choice', path, message, severity: 'error' });
  }
  if (fields.includes('message') && message !== true) {
    const message =
      '"message" is not asked unless "message" is true. Add "message": true to "form", or delete it here.';
    issues.push({
      code: 'message-turned-off',
      path: [...path, fields.indexOf('message')],
      message,
      severity: 'error',
    });
  }
  return issues;
}

/** Each request carries the words that the page showed, and one that is too large is refused. */
function consentIssues({ consents = [], consentText }: Form): UnplacedIssue[] {
  const texts = [consentText, ...consents.map(({ text }) => text)];
  const bytes = LANGUAGES.map((language) => {
    const shown = texts.map((text) => inLanguage(text, language) ?? '').join('');
    return String(new URLSearchParams({ shown })).length;
  });
  if (Math.max(...bytes) <= MOST_CONSENT_BYTES) return [];
  const message = 'the texts are together too long for a request, which carries them. Shorten them.';
  return [{ code: 'consent-texts-too-long', path: ['form', 'consents'], message, severity: 'error' }];
}
