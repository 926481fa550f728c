import { html } from 'hono/html';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clinic } from '../../clinic/schema.ts';
import { pageMessages } from '../../i18n/all-languages.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';
import { withPhoneLink } from '../http/links.ts';
import type { PublishedFolders } from '../receiver-context.ts';
import { patientPage } from './patient-page.ts';

/** The receiver's own page for an address that is not found, with a way to the form and the clinic's telephone number. */
export function notFoundPage(
  messages: FormMessages,
  clinic: Clinic,
  { isExpired = false }: { isExpired?: boolean } = {},
): Promise<Response> {
  const { gone, notFound } = pageMessages(messages.language);
  return patientPage(messages, clinic, {
    title: notFound,
    body: html`<h1>${notFound}</h1>
      ${isExpired && html`<p>${gone}</p>`}
      <p><a href="/consultations">${messages.formPage}</a></p>
      <p>${withPhoneLink(messages.callInstead(clinic.phone), clinic.phone)}</p>`,
    status: 404,
  });
}

/** The `404.html` of the clinic's site, prerendered like its other pages; `undefined` where it has none. */
export async function siteNotFoundPage({
  siteFolder,
  prerenderPage,
}: PublishedFolders): Promise<Response | undefined> {
  if (siteFolder === undefined) return undefined;
  const file = join(siteFolder, '404.html');
  const page = await prerenderPage?.(file);
  const bytes = page?.bytes ?? (await readFile(file).catch(() => undefined));
  if (!bytes) return undefined;
  const charset = page ? `; charset=${page.encoding}` : '';
  return new Response(new Uint8Array(bytes), {
    status: 404,
    headers: {
      'Content-Type': `text/html${charset}`,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
