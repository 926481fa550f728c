import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoadError } from '../../src/json/load-error.ts';
import { loadDocument, MAX_DOCUMENT_BYTES } from '../../src/json/load.ts';
import { servicesDocument } from '../../src/article/service-documents.ts';

const INDEX = {
  contract: 1,
  services: [{ slug: 'neck-massage', title: 'Neck', url: '/services/neck-massage' }],
};
const servers: Server[] = [];

/** A server of this test's own; the address of a document on it. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/services/index.json`;
}

const answering = (body: string, status = 200) =>
  serve((_request, response) => void response.writeHead(status).end(body));

const hangInTheMiddle: RequestListener = (_request, response) => void response.write('{');

const load = (url: string, options?: Parameters<typeof loadDocument>[2]) =>
  loadDocument(servicesDocument, url, options);

const failureOf = (loading: Promise<unknown>) =>
  loading.then(
    () => expect.fail('it was loaded'),
    (error: unknown) => error as LoadError,
  );

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('loadDocument', () => {
  it('loads a document', async () => {
    expect(await load(await answering(JSON.stringify(INDEX)))).toEqual(INDEX);
  });

  it('reads a relative address against the page', async () => {
    const base = (await answering(JSON.stringify(INDEX))).replace(/services.*/, 'about/us.html');
    expect(await load('../services/index.json', { base })).toEqual(INDEX);
  });

  it('reads a document that begins with a byte order mark', async () => {
    expect(await load(await answering(`\ufeff${JSON.stringify(INDEX)}`))).toEqual(INDEX);
  });

  it('leaves out keys of a later version, and warns the webmaster', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await load(await answering(JSON.stringify({ ...INDEX, video: 'x' })))).toEqual(INDEX);
    expect(warn.mock.calls.flat().join(' ')).toContain('video');
    warn.mockRestore();
  });

  it.each([
    ['not-found', 404, ''],
    ['not-found', 410, ''],
    ['http-error', 500, 'no'],
    ['html-instead-of-json', 200, '\n<!doctype html><title>Sign in</title>'],
    ['truncated', 200, JSON.stringify(INDEX).slice(0, 40)],
    ['not-json', 200, 'services:\n  - neck'],
    ['not-json', 200, ''],
    ['newer-contract', 200, JSON.stringify({ contract: 2, pages: [] })],
    ['invalid', 200, JSON.stringify({ services: [{ slug: 'neck-massage' }] })],
    ['invalid', 200, JSON.stringify({ services: [{ ...INDEX.services[0], url: 'javascript:alert(1)' }] })],
    ['too-large', 200, JSON.stringify({ ...INDEX, pad: 'a'.repeat(MAX_DOCUMENT_BYTES) })],
  ])('fails with %s, naming the address (status %i)', async (code, status, body) => {
    const url = await answering(body, status);
    const error = await failureOf(load(url));
    expect(error.code).toBe(code);
    expect(error.message).toContain(url);
  });

  it('says where an invalid document is wrong', async () => {
    const error = await failureOf(load(await answering('{"services": [{"slug": "a b", "title": "A"}]}')));
    expect(error.message).toContain('services[0].slug');
    expect(error.message).toContain('services[0].url');
  });

  it('stops the download of a file without an end', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const url = await serve((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write('a'.repeat(65536)));
      };
      response.on('drain', more);
      closed = once(response, 'close');
      more();
    });
    expect((await failureOf(load(url))).code).toBe('too-large');
    await closed;
  });

  it('stops the download of a long document whose beginning is enough', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const url = await serve((_request, response) => {
      closed = once(response, 'close');
      response.write(JSON.stringify(INDEX).padEnd(40_000));
    });
    const asked: number[] = [];
    const beginning = (text: string) => (asked.push(text.length), JSON.stringify(INDEX));
    expect(await load(url, { beginning })).toEqual(INDEX);
    expect(asked).toHaveLength(1);
    await closed;
  });

  it('reads a whole document whose beginning is not enough, and calls `beginning` a few times at most', async () => {
    let asked = 0;
    const beginning = () => void (asked += 1);
    const url = await answering(JSON.stringify(INDEX).padEnd(1_000_000));
    expect(await load(url, { beginning })).toEqual(INDEX);
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(7);
  });

  it('reads the whole of a short document', async () => {
    const beginning = () => expect.fail('it was asked');
    expect(await load(await answering(JSON.stringify(INDEX)), { beginning })).toEqual(INDEX);
  });

  it('fails as unreachable where no server listens', async () => {
    const url = await answering('{}');
    const [server] = servers.splice(0);
    await new Promise((done) => server?.close(done));
    expect((await failureOf(load(url))).code).toBe('unreachable');
  });

  it('fails as unreachable when the response breaks off', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Length': 1000 }).write('{"services"', () => response.destroy());
    });
    expect((await failureOf(load(url))).code).toBe('unreachable');
  });

  it.each([
    ['before it answers', () => {}],
    ['in the middle of its answer', hangInTheMiddle],
  ])('gives up on a host that hangs %s', async (_when, listener) => {
    expect((await failureOf(load(await serve(listener), { timeout: 50 }))).code).toBe('timeout');
  });

  it('rejects with the reason of the signal that aborts it', async () => {
    const newer = new AbortController();
    const loading = failureOf(load(await serve(() => newer.abort('superseded')), { signal: newer.signal }));
    expect(await loading).toBe('superseded');
  });

  it('requests nothing when the signal was aborted before', async () => {
    let asked = false;
    const url = await serve((_request, response) => {
      asked = true;
      response.end();
    });
    expect(await failureOf(load(url, { signal: AbortSignal.abort('gone') }))).toBe('gone');
    expect(asked).toBe(false);
  });

  it.each([
    ['no-source', ''],
    ['bad-url', 'javascript:alert(1)'],
    ['bad-url', 'data:application/json,{}'],
    ['bad-url', 'file:///etc/passwd'],
    ['bad-url', 'http://'],
  ])('fails with %s for the address "%s"', async (code, url) => {
    expect((await failureOf(load(url))).code).toBe(code);
  });

  it('fails with bad-url for a relative address without a page', async () => {
    expect((await failureOf(load('services/index.json'))).code).toBe('bad-url');
  });
});
