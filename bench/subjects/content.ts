import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clinicSchema, type Clinic } from '../../src/clinic/schema.ts';
import { parse, type Schema } from '../../src/json/schema/parse.ts';
import { formatPath } from '../../src/json/issue.ts';
import { serviceSchema, type Service } from '../../src/article/schema.ts';

/** What every subject shows: one clinic and the article about one of its services, as values and as JSON files. */
export interface Content {
  clinic: Clinic;
  service: Service;
  clinicFile: string;
  serviceFile: string;
}

/**
 * Reads `clinic.json` and `services/<slug>.json` of a clinic's site.
 *
 * @throws naming the file and the places in it when one is not what it should be
 */
export async function readContent(folder: string, slug: string): Promise<Content> {
  const clinicFile = join(folder, 'clinic.json');
  const serviceFile = join(folder, 'services', `${slug}.json`);
  return {
    clinic: await read(clinicSchema, clinicFile),
    service: await read(serviceSchema, serviceFile),
    clinicFile,
    serviceFile,
  };
}

async function read<T>(schema: Schema<T>, file: string): Promise<T> {
  const parsed = parse(schema, JSON.parse(await readFile(file, 'utf8')));
  if (parsed.ok) return parsed.value;
  const places = parsed.issues.map(({ path }) => formatPath(path) || '(the document)').join(', ');
  throw new Error(`${file}: ${places}. Run: npx clinic-elements check ${file}`);
}
