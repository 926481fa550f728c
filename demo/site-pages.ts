import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prerenderPage } from '../src/cli/prerender/prerender-page.ts';
import { sourceLoader } from '../src/cli/prerender/source-loader.ts';
import type { Clinic } from '../src/clinic/schema.ts';
import type { Services } from '../src/service/schema.ts';

const CLINIC = fileURLToPath(new URL('clinic/', import.meta.url));
const PARTNER = fileURLToPath(new URL('partner/', import.meta.url));

/** Writes the clinic's site to `folder`: its home page, and a page for each service of the index. */
export async function writeClinicSite(folder: string): Promise<void> {
  const clinic = await readJson<Clinic>(join(CLINIC, 'clinic.json'));
  const { services } = await readJson<Services>(join(CLINIC, 'services/index.json'));
  await startAfresh(folder, join(CLINIC, 'site'));
  const { street = '', city = '', region = '', postalCode = '' } = clinic.address ?? {};
  const words = {
    clinic: clinic.name,
    phone: clinic.phone,
    tel: clinic.phone.replace(/[^+\d]/g, ''),
    address: `${street}, ${city}, ${region} ${postalCode}`,
  };
  const links = services.map(
    ({ url, title, summary = '' }) =>
      `<li><a href="${escape(url)}">${escape(title)}</a><p>${escape(summary)}</p></li>`,
  );
  await fill(join(folder, 'index.html'), words, { services: links.join('\n        ') });
  const template = await readFile(join(folder, 'service.html'), 'utf8');
  for (const { slug, title, summary = '' } of services) {
    const page = join(folder, 'services', slug, 'index.html');
    await mkdir(join(page, '..'), { recursive: true });
    await writeFile(page, template);
    await fill(page, { ...words, slug, title, summary, canonical: `${clinic.url}/services/${slug}` });
    await prerender(page);
  }
  await rm(join(folder, 'service.html'));
}

/** Writes the partner's site to `folder`; it shows what the clinic at `clinicUrl` has. */
export async function writePartnerSite(folder: string, clinicUrl: string): Promise<void> {
  await startAfresh(folder, join(PARTNER, 'site'));
  await fill(join(folder, 'index.html'), { clinicUrl });
}

/** As `clinic-elements prerender` does; the styles as a file, because the site's policy allows no inline styles. */
async function prerender(page: string): Promise<void> {
  const load = sourceLoader({ folder: join(page, '..'), root: CLINIC });
  const html = await readFile(page, 'utf8');
  await writeFile(page, await prerenderPage(html, { load, now: Date.now(), styles: 'link' }));
}

async function startAfresh(folder: string, source: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(source, folder, { recursive: true });
}

/** Puts words, escaped, and markup in the places `{{name}}` of a page. */
async function fill(
  page: string,
  words: Record<string, string>,
  markup: Record<string, string> = {},
): Promise<void> {
  const text = await readFile(page, 'utf8');
  const filled = text.replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => markup[name] ?? escape(words[name] ?? ''),
  );
  await writeFile(page, filled);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}
