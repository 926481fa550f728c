import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { getMimeType } from 'hono/utils/mime';

interface StoredFile {
  type: string;
  plain: Buffer;
  brotli: Buffer;
}

/** A folder on the web: its address, ending in `/`, and how to take it down again. */
export interface Served {
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves every file of `folder` over HTTP/1.1 on a free port. All of them are compressed before the first request
 * (brotli 11), so that no visit waits for the compressor.
 */
export async function serve(folder: string): Promise<Served> {
  const files = await readFolder(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (file) send(response, file, /\bbr\b/.test(request.headers['accept-encoding'] ?? ''));
    else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is nothing here.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The bytes that `serve` sends to a browser for this content. */
export function compress(content: Buffer): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

async function readFolder(folder: string): Promise<Map<string, StoredFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => [`/${relative(folder, path).split(sep).join('/')}`, readStoredFile(path)]),
  );
}

function readStoredFile(path: string): StoredFile {
  const plain = readFileSync(path);
  return { type: getMimeType(path) ?? 'application/octet-stream', plain, brotli: compress(plain) };
}

function send(response: ServerResponse, { type, plain, brotli }: StoredFile, acceptsBrotli: boolean): void {
  const body = acceptsBrotli ? brotli : plain;
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': 'public, max-age=600',
    Vary: 'Accept-Encoding',
    ...(acceptsBrotli && { 'Content-Encoding': 'br' }),
  });
  response.end(body);
}
