import { html } from 'hono/html';
import type { Clinic } from '../../clinic/schema.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';
import { phoneLink } from '../http/links.ts';
import { pageResponse, type Html, type Page } from '../http/page.ts';

interface PatientPage extends Pick<Page, 'title' | 'body' | 'stylesheets' | 'status' | 'formTarget'> {
  /** Seconds after which a retry may succeed (RFC 9110, section 10.2.3). */
  retryAfter?: number | undefined;
}

/** A page for patients in their language, under the clinic's name and its telephone number. */
export function patientPage(
  { language, direction }: FormMessages,
  clinic: Clinic,
  { retryAfter, ...page }: PatientPage,
): Promise<Response> {
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  return pageResponse({ ...page, language, direction, banner: clinicBanner(clinic), headers });
}

/** The clinic's name, and the telephone number, which always works. */
function clinicBanner(clinic: Clinic): Html {
  const name = clinic.url ? html`<a href="${clinic.url}">${clinic.name}</a>` : clinic.name;
  return html`<p class="clinic">${name}</p>
    <p>${phoneLink(clinic.phone)}</p>`;
}
