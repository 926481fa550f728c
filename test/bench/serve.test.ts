import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../bench/serve.ts';

describe('the server of the measured pages', () => {
  let folder: string;
  let site: Served;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bench-serve-'));
    await writeFile(join(folder, 'index.html'), '<p>Good morning</p>');
    await writeFile(join(folder, 'clinic.json'), '{}');
    site = await serve(folder);
  });

  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  it('compresses with brotli for a browser that takes it', async () => {
    const { headers, body } = await get(site.url, { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(body).toString()).toBe('<p>Good morning</p>');
  });

  it('sends the file as it is to anybody else', async () => {
    const { headers, body } = await get(site.url, {});
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe('<p>Good morning</p>');
  });

  it('names the type of each file and lets browsers keep it', async () => {
    const page = await get(site.url, {});
    const clinic = await get(`${site.url}clinic.json`, {});
    expect(page.headers['content-type']).toMatch(/^text\/html\b/);
    expect(clinic.headers['content-type']).toMatch(/^application\/json\b/);
    expect(clinic.headers['cache-control']).toContain('max-age');
  });

  it('has nothing at any other address', async () => {
    expect((await get(`${site.url}../package.json`, {})).status).toBe(404);
    expect((await get(`${site.url}elsewhere.js`, {})).status).toBe(404);
  });
});

type Answer = { status?: number; headers: Record<string, unknown>; body: Buffer };

/** Unlike `fetch`, asks for no encoding of its own and undoes none. */
function get(url: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}
