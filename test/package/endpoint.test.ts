import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeFields } from '../../src/consultation/form-data.ts';
import { submitConsultation } from '../../src/consultation/send/submit.ts';
import { request } from '../consultation/request.ts';

const PAGE = readFileSync(new URL('../../docs/endpoint.md', import.meta.url), 'utf8');
const ORIGIN = 'https://www.clinic.example';

const ENDPOINTS = [
  { language: 'php', file: 'consultations.php', command: 'php', args: phpServer },
  { language: 'js', file: 'consultations.mjs', command: 'node', args: (file: string) => [file] },
].filter(({ command }) => isThere(command));

function phpServer(file: string, port: number): string[] {
  return ['-d', 'display_errors=stderr', '-S', `127.0.0.1:${port}`, file];
}

/** A program that is missing on a developer's machine is printed; on CI it is a failure, because the gap would stay unseen. */
function isThere(command: string): boolean {
  if (spawnSync(command, ['--version']).status === 0) return true;
  if (process.env.CI === 'true') throw new Error(`${command} must not be left out on CI`);
  console.warn(
    `left out: ${command} is not on this machine, so its endpoint of docs/endpoint.md is not tested`,
  );
  return false;
}

describe.each(ENDPOINTS)(
  'the $language endpoint of docs/endpoint.md',
  ({ language, file, command, args }) => {
    const folder = mkdtempSync(join(tmpdir(), 'endpoint-'));
    const requests = join(folder, 'requests');
    let program: ChildProcess;
    let url = '';

    beforeAll(async () => {
      mkdirSync(requests);
      const source = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(PAGE)?.[1] ?? '';
      writeFileSync(join(folder, file), source);
      const port = await freePort();
      const env = { ...process.env, PORT: String(port), REQUESTS_FOLDER: requests, ALLOWED_ORIGINS: ORIGIN };
      program = spawn(command, args(join(folder, file), port), { cwd: folder, env, stdio: 'ignore' });
      url = `http://127.0.0.1:${port}/consultations`;
      await answers(url);
    });

    afterAll(() => {
      program.kill();
      rmSync(folder, { recursive: true });
    });

    const stored = () => readdirSync(requests).filter((name) => name.endsWith('.json'));
    const fresh = (changes: object = {}) =>
      encodeFields(request({ idempotencyKey: crypto.randomUUID(), ...changes }));
    const post = (body: URLSearchParams, headers: Record<string, string> = {}) =>
      fetch(url, { method: 'POST', body, headers, redirect: 'manual' });

    it('takes a request of the form: the browser finds a receipt in its answer', async () => {
      const count = stored().length;
      const outcome = await submitConsultation(url, fresh());
      expect(outcome).toMatchObject({ kind: 'accepted', receipt: { callWindow: { when: 'any' } } });
      expect(stored()).toHaveLength(count + 1);
    });

    it('answers 201 with the time that was chosen', async () => {
      const callWindow = { date: '2026-11-24', from: '09:00', to: '12:00', timeZone: 'America/Los_Angeles' };
      const response = await post(fresh({ callWindow }));
      expect(response.status).toBe(201);
      const receipt = (await response.json()) as Record<string, unknown>;
      expect(receipt).toEqual({
        requestId: expect.stringMatching(/./) as string,
        reference: expect.stringMatching(/^[0-9A-F]{6}$/) as string,
        receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
        callWindow,
      });
    });

    it('stores a request once that comes several times at the same time, and gives each the same answer', async () => {
      const count = stored().length;
      const body = fresh({ name: 'Twice Sent' });
      const once = async (): Promise<unknown> => (await post(body)).json();
      const bodies = await Promise.all([once(), once(), once()]);
      body.set('startToken', 'another try');
      bodies.push(await once());
      expect(new Set(bodies.map((one) => JSON.stringify(one))).size).toBe(1);
      expect(stored()).toHaveLength(count + 1);
      expect(readdirSync(requests).filter((name) => name.startsWith('draft'))).toEqual([]);
    });

    it('refuses a key that another request has', async () => {
      const body = fresh({ name: 'First One' });
      await post(body);
      body.set('name', 'Another One');
      const outcome = await submitConsultation(url, body);
      expect(outcome).toEqual({ kind: 'invalid', issues: [{ code: 'reused', path: ['idempotencyKey'] }] });
    });

    it('names the answers that are missing or wrong', async () => {
      const body = fresh({ phone: 'call me' });
      body.delete('name');
      const response = await post(body);
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({
        errors: [
          { pointer: '#/name', code: 'missing' },
          { pointer: '#/phone', code: 'format' },
        ],
      });
      const nothing = await post(new URLSearchParams());
      expect(await nothing.json()).toMatchObject({
        errors: [{ pointer: '#/name' }, { pointer: '#/contactBy', code: 'missing' }],
      });
    });

    it('keeps every word, in every script', async () => {
      const name = '  نرگس “O’Neil” <b>&  ';
      const receipt = (await (await post(fresh({ name, phone: '۰۲۱ ۵۵۵ ۰۱۴۷' }))).json()) as {
        requestId: string;
      };
      const file = JSON.parse(readFileSync(join(requests, `${receipt.requestId}.json`), 'utf8')) as {
        request: Record<string, string> | [string, string][];
      };
      const kept = Array.isArray(file.request) ? Object.fromEntries(file.request) : file.request;
      expect(kept.name).toBe(name);
    });

    it('sends a browser without JavaScript to a page, and stores the same answers once', async () => {
      const count = stored().length;
      const body = fresh({ name: 'Without Script' });
      body.delete('idempotencyKey');
      for (const _ of [1, 2]) {
        const response = await post(body, { Accept: 'text/html,*/*;q=0.8' });
        expect([response.status, response.headers.get('Location')]).toEqual([303, '/thanks.html']);
      }
      expect(stored()).toHaveLength(count + 1);
      body.delete('name');
      const response = await post(body, { Accept: 'text/html' });
      expect([response.status, response.headers.get('Content-Type')]).toEqual([
        422,
        expect.stringMatching(/^text\/plain/),
      ]);
      expect(await response.text()).toContain('Press Back');
    });

    it('lets pages of its own list send and read, and no other', async () => {
      const response = await post(fresh(), { Origin: ORIGIN });
      expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([201, ORIGIN]);
      const count = stored().length;
      const other = await post(fresh(), { Origin: 'https://elsewhere.example' });
      expect([other.status, other.headers.get('Access-Control-Allow-Origin')]).toEqual([403, null]);
      expect(stored()).toHaveLength(count);
    });

    it('stores nothing for another method', async () => {
      const count = stored().length;
      expect((await fetch(url)).status).toBe(405);
      expect(stored()).toHaveLength(count);
    });

    it('says that it could not store a request, so that the form keeps it', async () => {
      rmSync(requests, { recursive: true });
      const response = await post(fresh());
      mkdirSync(requests);
      expect(response.status).toBe(503);
    });
  },
);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until the program listens. */
async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} does not answer`);
}
