import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ELEMENT_NAMES, makeSnippet, partsAt } from '../src/cli/snippet/make-snippet.ts';
import { NOINDEX_TAG } from '../src/cli/snippet/partner-advice.ts';
import type { Clinic } from '../src/clinic/schema.ts';
import { telUrl } from '../src/clinic/tel-url.ts';
import type { Services } from '../src/article/schema.ts';

const CLINIC = fileURLToPath(new URL('clinic/', import.meta.url));
const PARTNER = fileURLToPath(new URL('partner/', import.meta.url));
const HOSTILE = fileURLToPath(new URL('hostile', import.meta.url));

/** Writes the clinic's site to `folder`: its home page, and a page for each service of the index. */
export async function writeClinicSite(folder: string): Promise<void> {
  const clinic = await readJson<Clinic>(join(CLINIC, 'clinic.json'));
  const { services } = await readJson<Services>(join(CLINIC, 'services/index.json'));
  await startAfresh(folder, join(CLINIC, 'site'));
  const { street = '', city = '', region = '', postalCode = '' } = clinic.address ?? {};
  const messages = {
    clinic: clinic.name,
    phone: clinic.phone,
    telUrl: telUrl(clinic.phone),
    address: `${street}, ${city}, ${region} ${postalCode}`,
  };
  const links = services.map(
    ({ url, title, summary = '' }) =>
      `<li><a href="${escape(url)}">${escape(title)}</a><p>${escape(summary)}</p></li>`,
  );
  await fill(join(folder, 'index.html'), messages, { services: links.join('\n        ') });
  const template = await readFile(join(folder, 'service.html'), 'utf8');
  for (const { slug, title, summary = '' } of services) {
    const page = join(folder, 'services', slug, 'index.html');
    await mkdir(join(page, '..'), { recursive: true });
    await writeFile(page, template);
    await fill(page, { ...messages, slug, title, summary, canonical: `${clinic.url}/services/${slug}` });
  }
  await rm(join(folder, 'service.html'));
}

/** Writes the partner's site to `folder`; it shows what the clinic at `clinicUrl` has, by what the clinic gave it. */
export async function writePartnerSite(folder: string, clinicUrl: string): Promise<void> {
  await startAfresh(folder, join(PARTNER, 'site'));
  const page = { partner: 'tidewater-wellness', elements: ELEMENT_NAMES };
  const snippet = makeSnippet({ ...partsAt(`${clinicUrl}/`, 'massage-for-lower-back-tension'), ...page });
  await fill(join(folder, 'index.html'), {}, { snippet, robots: NOINDEX_TAG });
  await cp(HOSTILE, join(folder, 'hostile'), { recursive: true });
  await cp(`${HOSTILE}.html`, join(folder, 'hostile.html'));
  await fill(join(folder, 'hostile.html'), { clinicUrl });
}

async function startAfresh(folder: string, source: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(source, folder, { recursive: true });
}

/** Puts words, escaped, and markup in the places `{{name}}` of a page. */
async function fill(
  page: string,
  messages: Record<string, string>,
  markup: Record<string, string> = {},
): Promise<void> {
  const text = await readFile(page, 'utf8');
  const filled = text.replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => markup[name] ?? escape(messages[name] ?? ''),
  );
  await writeFile(page, filled);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}
