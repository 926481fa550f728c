import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeJson } from '../../json/decode-json.ts';
import { MAX_DOCUMENT_BYTES } from '../../json/load.ts';
import { parseDocument } from '../../json/schema/parse-document.ts';
import type { Schema } from '../../json/schema/parse.ts';
import { serviceSchema, servicesSchema, type ServiceEntry } from '../../article/schema.ts';
import { validateField } from '../../consultation/validate-field.ts';

/**
 * The title of the service that the form is about, from its own document in the clinic's folder or else from the index
 * there; `undefined` when neither has it. The form works without a title, so an invalid document throws no error.
 */
export async function serviceTitle(
  dataFolder: string,
  slug: string | undefined,
): Promise<string | undefined> {
  if (!slug || validateField('service', slug)) return undefined;
  const folder = join(dataFolder, 'services');
  const service = await readFileAs(serviceSchema, join(folder, `${slug}.json`));
  if (service?.slug === slug) return service.title;
  return (await indexOfServices(dataFolder)).find((entry) => entry.slug === slug)?.title;
}

/** The entries of the index in the clinic's folder; none where there is no valid index. */
export async function indexOfServices(dataFolder: string): Promise<readonly ServiceEntry[]> {
  const index = await readFileAs(servicesSchema, join(dataFolder, 'services', 'index.json'));
  return index?.services ?? [];
}

async function readFileAs<T>(schema: Schema<T>, path: string): Promise<T | undefined> {
  try {
    const file = await stat(path);
    if (!file.isFile() || file.size > MAX_DOCUMENT_BYTES) return undefined;
    return parseDocument(schema, decodeJson(await readFile(path), path), path);
  } catch {
    return undefined;
  }
}
