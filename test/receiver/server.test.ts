import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { renderConfirmation } from '../../src/prerender/render-form.ts';
import { SettingsError } from '../../src/receiver/config.ts';
import { publishedFiles } from '../../src/receiver/http/published-files.ts';
import { startReceiver, type StartOptions } from '../../src/receiver/server.ts';
import { openStore } from '../../src/receiver/store/store.ts';
import { ANA, HOUR, TUESDAY_10AM, clinic, encode, plainForm, temporaryFolder } from './receiver-fixture.ts';

const BIN = fileURLToPath(new URL('../../bin/clinic-elements.js', import.meta.url));

function dataFolder(): string {
  const folder = join(temporaryFolder(), 'clinic');
  mkdirSync(join(folder, 'services'), { recursive: true });
  writeFileSync(join(folder, 'clinic.json'), JSON.stringify(clinic));
  writeFileSync(join(folder, 'services', 'index.json'), '{ "services": [] }');
  return folder;
}

async function start(options: Partial<StartOptions> = {}) {
  const log: string[] = [];
  const receiver = await startReceiver({
    dataFolder: dataFolder(),
    port: 0,
    renderForm: plainForm,
    renderConfirmation,
    env: {},
    now: () => TUESDAY_10AM,
    log: (line) => log.push(line),
    ...options,
  });
  onTestFinished(() => receiver.close());
  return { ...receiver, log };
}

const send = (url: string, fields: Record<string, string> = ANA) =>
  fetch(`${url}/consultations`, { method: 'POST', body: encode(fields) });

describe('a stop', () => {
  it('finishes the request in flight, accepts no new one, and then closes the store', async () => {
    const folder = dataFolder();
    const { url, close } = await start({ dataFolder: folder });
    const body = encode(ANA).toString();
    const socket = connect(Number(new URL(url).port), 'localhost');
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    const ended = once(socket, 'close');
    socket.write(
      `POST /consultations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
    );
    // The receiver answers this one after it has begun to read the other.
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const closed = close();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    socket.write(body.slice(10));
    await closed;
    await ended;
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
    const store = await openStore(join(folder, 'requests.sqlite'));
    expect(await store.requests.all()).toHaveLength(1);
    await store.close();
  });

  it('may be asked for twice', async () => {
    const { close } = await start();
    await Promise.all([close(), close()]);
  });
});

describe('a hard kill', () => {
  it('loses no request that was answered with 201, and stores none twice', async () => {
    const folder = dataFolder();
    const serve = async () => {
      const child = spawn(process.execPath, [BIN, 'serve', '--data', folder, '--port', '0'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      for await (const line of createInterface(child.stdout)) {
        const url = /http:\/\/localhost:\d+/.exec(line)?.[0];
        if (url) return { child, url };
      }
      throw new Error('The receiver did not start.');
    };
    const fields = { ...ANA, idempotencyKey: '7f1d2a60-8f0a-4c38-9a51-2d7a3c9f1b11' };
    const first = await serve();
    const receipt: unknown = await (await send(first.url, fields)).json();
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');

    const second = await serve();
    const again = await send(second.url, fields);
    expect(again.status).toBe(201);
    expect(await again.json()).toEqual(receipt);
    second.child.kill('SIGTERM');
    const [code] = (await once(second.child, 'exit')) as [number | null];
    expect(code).toBe(0);

    const store = await openStore(join(folder, 'requests.sqlite'));
    const rows = await store.requests.all();
    await store.close();
    expect(rows).toMatchObject([{ id: (receipt as { requestId: string }).requestId, name: 'Ana Ruiz' }]);
  }, 60_000);
});

describe('a start', () => {
  it('says every wrong setting and folder, and leaves nothing open', async () => {
    await expect(start({ env: { STAFF_PASSWORD: 'short', PORT: 'x' } })).rejects.toThrow(
      /PORT[\s\S]*STAFF_PASSWORD/,
    );
    await expect(start({ dataFolder: '/nowhere/at/all' })).rejects.toThrow(SettingsError);
  });

  it('says what is wrong with clinic.json', async () => {
    const folder = dataFolder();
    writeFileSync(join(folder, 'clinic.json'), JSON.stringify({ ...clinic, phone: 5 }));
    await expect(start({ dataFolder: folder })).rejects.toThrow(/clinic\.json.*phone/);
  });

  it('refuses to serve a site in whose folder the requests lie', async () => {
    const folder = dataFolder();
    await expect(start({ dataFolder: folder, siteFolder: folder })).rejects.toThrow(/Move it out/);
    const env = { DATABASE_URL: `file:${folder}/services/requests.sqlite` };
    await expect(start({ env, siteFolder: join(folder, 'services') })).rejects.toThrow(/Move it out/);
  });

  it('says that a port is taken', async () => {
    const { url } = await start();
    await expect(start({ port: Number(new URL(url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('makes a database that only its own user may read', async () => {
    const folder = dataFolder();
    await start({ dataFolder: folder });
    expect(statSync(join(folder, 'requests.sqlite')).mode & 0o077).toBe(0);
  });

  it('deletes what was called longer ago than RETENTION_DAYS, and nothing that waits', async () => {
    const folder = dataFolder();
    const first = await start({ dataFolder: folder, now: () => TUESDAY_10AM });
    await send(first.url);
    await send(first.url);
    await first.close();
    const store = await openStore(join(folder, 'requests.sqlite'));
    const [one] = await store.requests.all();
    await store.requests.markCalled(one?.id ?? '', TUESDAY_10AM);
    const later = TUESDAY_10AM + 31 * 24 * HOUR;
    const second = await start({ dataFolder: folder, env: { RETENTION_DAYS: '30' }, now: () => later });
    await second.close();
    const rest = await store.requests.all();
    await store.close();
    expect(rest).toHaveLength(1);
    expect(rest[0]?.id).not.toBe(one?.id);
  });
});

describe('a suspected request', () => {
  const DAY = 24 * HOUR;
  const SPAM = { ...ANA, hp_a: 'x' };

  it('is deleted after thirty days unless it was cleared or called, independent of RETENTION_DAYS', async () => {
    const folder = dataFolder();
    const first = await start({ dataFolder: folder });
    for (const name of ['left', 'cleared', 'called']) await send(first.url, { ...SPAM, name });
    await send(first.url, { ...ANA, name: 'honest' });
    await first.close();
    const store = await openStore(join(folder, 'requests.sqlite'));
    const names = async () => (await store.requests.all()).map(({ name }) => name).sort();
    const idOf = async (name: string) =>
      (await store.requests.all()).find((row) => row.name === name)?.id ?? '';
    await store.requests.clearSuspicion(await idOf('cleared'));
    await store.requests.markCalled(await idOf('called'), TUESDAY_10AM);
    const sweepAt = async (now: number) => {
      const { close, log } = await start({ dataFolder: folder, now: () => now });
      await close();
      return log.join('\n');
    };
    await sweepAt(TUESDAY_10AM + 30 * DAY);
    expect(await names()).toEqual(['called', 'cleared', 'honest', 'left']);
    expect(await sweepAt(TUESDAY_10AM + 30 * DAY + 1)).toContain('retention: 1 suspected requests deleted');
    expect(await names()).toEqual(['called', 'cleared', 'honest']);
    await store.close();
  });
});

describe('the published files', () => {
  it('are the clinic, its services and the site, for every origin, checked by ETag', async () => {
    const folder = dataFolder();
    const siteFolder = temporaryFolder();
    writeFileSync(join(siteFolder, 'index.html'), '<h1>Harbor Lane</h1>');
    writeFileSync(join(siteFolder, '.env'), 'SECRET=1');
    const { url } = await start({ dataFolder: folder, siteFolder });
    for (const path of ['/clinic.json', '/services/index.json']) {
      const answer = await fetch(url + path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(answer.headers.get('Content-Type')).toContain('application/json');
      const again = await fetch(url + path, {
        headers: { 'If-None-Match': answer.headers.get('ETag') ?? '' },
      });
      expect(again.status).toBe(304);
      expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
    expect(await (await fetch(url)).text()).toContain('Harbor Lane');
    for (const path of [
      '/.env',
      '/requests.sqlite',
      '/services/..%2frequests.sqlite',
      '/services/none.json',
    ]) {
      expect((await fetch(url + path)).status).toBe(404);
    }
  });

  it('may be embedded by other sites, the pictures of the site too', async () => {
    const siteFolder = temporaryFolder();
    writeFileSync(join(siteFolder, 'spine.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const { url } = await start({ dataFolder: dataFolder(), siteFolder });
    for (const path of ['/spine.svg', '/clinic.json', '/services/index.json']) {
      const answer = await fetch(url + path);
      expect([answer.status, answer.headers.get('Cross-Origin-Resource-Policy')]).toEqual([
        200,
        'cross-origin',
      ]);
    }
  });

  it('hold the script, in brotli where the build made it so', async () => {
    const bundleFolder = temporaryFolder();
    const script = `/* ${'clinic '.repeat(500)} */`;
    writeFileSync(join(bundleFolder, 'clinic-elements.js'), script);
    writeFileSync(join(bundleFolder, 'clinic-elements.js.br'), brotliCompressSync(script));
    const app = publishedFiles({ dataFolder: dataFolder(), bundleFolder });
    const answer = await app.request('/clinic-elements.js', { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(answer.headers.get('Content-Encoding')).toBe('br');
    expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(
      readFileSync(join(bundleFolder, 'clinic-elements.js.br')),
    );
  });
});

describe('an address with nothing at it', () => {
  const asBrowser = { headers: { Accept: 'text/html', 'Accept-Language': 'es' } };

  it('is a page in the reader’s language, with a way to the form and the telephone number', async () => {
    const { url } = await start({ dataFolder: dataFolder() });
    const answer = await fetch(`${url}/nowhere`, asBrowser);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Content-Type')).toContain('text/html');
    const page = await answer.text();
    expect(page).toContain('No encontramos esta página');
    expect(page).toContain('href="/consultations"');
  });

  it('is the site’s own 404.html where there is one', async () => {
    const siteFolder = temporaryFolder();
    writeFileSync(join(siteFolder, '404.html'), '<h1>Nothing here</h1>');
    const { url } = await start({ dataFolder: dataFolder(), siteFolder });
    const answer = await fetch(`${url}/nowhere`, asBrowser);
    expect([answer.status, await answer.text()]).toEqual([404, '<h1>Nothing here</h1>']);
    expect((await fetch(`${url}/.env`, asBrowser)).status).toBe(404);
  });

  it('is a problem document for programs, readable from other sites', async () => {
    const { url } = await start({ dataFolder: dataFolder() });
    const answer = await fetch(`${url}/services/none.json`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});

describe('a change of clinic.json', () => {
  it('applies from the next request on; an invalid one is logged and changes nothing', async () => {
    const folder = dataFolder();
    const { url, log } = await start({ dataFolder: folder });
    const name = async () =>
      /Harbor Lane [A-Z]\w+/.exec(await (await fetch(`${url}/consultations`)).text())?.[0];
    expect(await name()).toBe('Harbor Lane Clinic');
    writeFileSync(
      join(folder, 'clinic.json'),
      JSON.stringify({ ...clinic, name: 'Harbor Lane Chiropractic' }),
    );
    expect(await name()).toBe('Harbor Lane Chiropractic');
    writeFileSync(join(folder, 'clinic.json'), '{');
    expect(await name()).toBe('Harbor Lane Chiropractic');
    expect(log.filter((line) => line.includes('cannot be used'))).toHaveLength(1);
  });
});

describe('/healthz', () => {
  it('answers 200 while the store answers', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
