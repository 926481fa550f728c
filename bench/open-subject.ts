import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serve, type Served } from './serve.ts';
import { SERVICE, type Subject } from './subjects.ts';
import { readContent } from './subjects/content.ts';

interface Places {
  /** An empty folder for the pages that are written. */
  folder: string;
  /** A folder with `clinic.json` and `services/`. */
  content: string;
}

/** Makes a subject's page ready to be visited; one that is served elsewhere is left as it is. */
export async function openSubject({ name, page }: Subject, { folder, content }: Places): Promise<Served> {
  if ('url' in page) return { url: page.url, close: async () => {} };
  if ('folder' in page) return serve(page.folder);
  const own = join(folder, name);
  await mkdir(own);
  await page.write(own, await readContent(content, SERVICE));
  return serve(own);
}
