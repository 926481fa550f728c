import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_DOCUMENT_BYTES } from '../../json/load.ts';
import { readAs, type DocumentSchema } from '../../json/validate.ts';
import { serviceDocument, servicesDocument } from '../../article/service-documents.ts';
import { SLUG } from '../../json/slug.ts';

/** As long as a slug may be in a service document. */
const MAX_SLUG_LENGTH = 100;

/**
 * The title of the service that the form is about, from its own document in the clinic's folder or else from the index
 * there; `undefined` when neither tells it. A document that cannot be used takes nobody's form away, so nothing is
 * thrown.
 */
export async function serviceTitle(dataFolder: string, slug: unknown): Promise<string | undefined> {
  if (typeof slug !== 'string' || slug.length > MAX_SLUG_LENGTH || !SLUG.test(slug)) return undefined;
  const folder = join(dataFolder, 'services');
  const service = await readFileAs(serviceDocument, join(folder, `${slug}.json`));
  if (service?.slug === slug) return service.title;
  const index = await readFileAs(servicesDocument, join(folder, 'index.json'));
  return index?.services.find((entry) => entry.slug === slug)?.title;
}

async function readFileAs<T>(schema: DocumentSchema<T>, path: string): Promise<T | undefined> {
  try {
    const file = await stat(path);
    if (!file.isFile() || file.size > MAX_DOCUMENT_BYTES) return undefined;
    const read = readAs(schema, JSON.parse(await readFile(path, 'utf8')));
    return read.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
}
