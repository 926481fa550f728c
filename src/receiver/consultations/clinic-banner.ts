import { html } from 'hono/html';
import type { Clinic } from '../../clinic/schema.ts';
import type { Html } from '../pages/page.ts';
import { telephoneLink } from '../pages/links.ts';

/** Whose page this is, and the way that always works: the telephone. */
export function clinicBanner(clinic: Clinic): Html {
  const name = clinic.url ? html`<a href="${clinic.url}">${clinic.name}</a>` : clinic.name;
  return html`<p class="clinic">${name}</p>
    <p>
      <a href="${telephoneLink(clinic.phone)}"><bdi dir="ltr">${clinic.phone}</bdi></a>
    </p>`;
}
