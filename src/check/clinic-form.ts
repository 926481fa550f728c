import { inLanguage } from '../clinic/localized-text.ts';
import type { Clinic } from '../clinic/schema.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { contactWays } from '../templates/form/questions.ts';
import type { UnplacedIssue } from './file-issue.ts';

/** A request may have 64 KiB; the rest is for the patient's answers. */
const MOST_CONSENT_BYTES = 48 * 1024;

/** Settings in the clinic's `form` that contradict each other, or that the form does not follow. */
export function formIssues(clinic: Clinic): UnplacedIssue[] {
  const { form = {} } = clinic;
  return [...fieldIssues(form), ...defaultIssues(clinic, form.defaultContact), ...consentIssues(form)];
}

type Form = NonNullable<Clinic['form']>;

function fieldIssues({ fields, message }: Form): UnplacedIssue[] {
  if (!fields) return [];
  const path = ['form', 'fields'];
  const issues: UnplacedIssue[] = [];
  if (!fields.includes('name')) {
    const message =
      'does not list "name", but the form always asks for it. Add it, so that the list matches the form.';
    issues.push({ code: 'name-is-always-asked', path, message, severity: 'note' });
  }
  if (!fields.includes('phone') && !fields.includes('email')) {
    const message =
      'has neither "phone" nor "email", so the form asks for a phone number anyway. Add the one that you want.';
    issues.push({ code: 'no-contact-field', path, message, severity: 'error' });
  }
  if (fields.includes('phone') && fields.includes('email') && !fields.includes('contactBy')) {
    const message =
      'has "phone" and "email" without "contactBy", so the form asks only for a phone number. Add "contactBy", or delete the one that you do not want.';
    issues.push({ code: 'no-contact-choice', path, message, severity: 'error' });
  }
  if (fields.includes('message') && message !== true) {
    const message =
      'the form asks for "message" only if "message" is true. Add "message": true to "form", or delete it here.';
    issues.push({
      code: 'message-turned-off',
      path: [...path, fields.indexOf('message')],
      message,
      severity: 'error',
    });
  }
  return issues;
}

/** Where the form does not let the patient choose, or not this, it passes over the choice. */
function defaultIssues(clinic: Clinic, chosen: Form['defaultContact']): UnplacedIssue[] {
  const ways = contactWays(clinic);
  if (!chosen || ways.includes(chosen)) return [];
  const message = `"${chosen}" is no contact method of this form, which has ${ways.map((way) => `"${way}"`).join(' and ')}. Choose one of these, or delete it.`;
  return [{ code: 'default-not-offered', path: ['form', 'defaultContact'], message, severity: 'error' }];
}

/** Each request contains the consent texts that the page showed, and the receiver rejects a request that is too large. */
function consentIssues({ consents = [], consentText }: Form): UnplacedIssue[] {
  const texts = [consentText, ...consents.map(({ text }) => text)];
  const bytes = LANGUAGES.map((language) => {
    const shown = texts.map((text) => inLanguage(text, language) ?? '').join('');
    return String(new URLSearchParams({ shown })).length;
  });
  if (Math.max(...bytes) <= MOST_CONSENT_BYTES) return [];
  const message = 'the consent texts together are too long for a request, which contains them. Shorten them.';
  return [{ code: 'consent-texts-too-long', path: ['form', 'consents'], message, severity: 'error' }];
}
