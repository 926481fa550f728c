import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readJsonFile } from '../../src/check/json-file.ts';
import { siteDocumentLoader } from '../../src/cli/serve/site-documents.ts';
import { clinicDocument } from '../../src/clinic/clinic-document.ts';
import type { Clinic } from '../../src/clinic/schema.ts';
import { loadDocument, parseDocumentText } from '../../src/json/load.ts';
import { documentLoader } from '../../src/prerender/documents/document-loader.ts';
import { prerenderPage } from '../../src/prerender/prerender-page.ts';
import { clinicFile } from '../../src/receiver/clinic-file.ts';
import { ODD_DOCUMENTS } from './odd-documents.ts';

/** The readers of JSON documents in Node; each gives the name in `clinic.json`, or throws. */
const READERS: Record<string, (folder: string, url: string) => Promise<string>> = {
  fetch: async (_folder, url) => (await loadDocument(clinicDocument, url)).name,
  prerender: async (folder) => {
    const load = documentLoader({ folder, root: folder });
    return parseDocumentText(clinicDocument, await load('clinic.json'), 'clinic.json').name;
  },
  'serve --site': async (folder) => {
    const page = join(folder, 'site/index.html');
    const load = siteDocumentLoader({
      dataFolder: folder,
      siteFolder: join(folder, 'site'),
      page,
      note: () => undefined,
    });
    return parseDocumentText(clinicDocument, await load('/clinic.json'), 'clinic.json').name;
  },
  receiver: async (folder) => clinicFile(join(folder, 'clinic.json'), () => undefined)().name,
  check: async (folder) => {
    const file = await readJsonFile(join(folder, 'clinic.json'));
    if (!file.ok) throw new Error(file.issue.message);
    return (file.json.value as Clinic).name;
  },
};

const load = () => Promise.reject(new Error('there is inline JSON'));

describe('a JSON document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-elements-odd-'));
  let server: Server;
  let url: string;
  let body: Uint8Array;

  beforeAll(async () => {
    mkdirSync(join(folder, 'site'));
    server = createServer((_request, response) => void response.end(body)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/clinic.json`;
  });

  afterEach(() => rmSync(join(folder, 'clinic.json'), { force: true }));

  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  it.each(ODD_DOCUMENTS)('is read alike by every reader: $title', async ({ bytes, name }) => {
    body = bytes;
    writeFileSync(join(folder, 'clinic.json'), bytes);
    const read = Object.entries(READERS).map(async ([reader, nameIn]) => [
      reader,
      await nameIn(folder, url).catch(() => undefined),
    ]);
    const expected = Object.keys(READERS).map((reader) => [reader, name]);
    expect(Object.fromEntries(await Promise.all(read))).toEqual(Object.fromEntries(expected));
  });

  it.each(ODD_DOCUMENTS.filter(({ isFileOnly }) => !isFileOnly))(
    'is read alike as inline JSON of a page that is prerendered: $title',
    async ({ bytes, name }) => {
      const json = Buffer.from(bytes).toString();
      const page = `<!doctype html><consultation-form action="/consultations"><script type="application/json">${json}</script></consultation-form>`;
      const rendering = prerenderPage(page, { load, now: 0, styles: 'inline' });
      if (name) expect((await rendering).replace(json, '')).toContain(name);
      else await expect(rendering).rejects.toThrow();
    },
  );
});
