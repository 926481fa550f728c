import { sql } from 'kysely';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clinic } from '../../src/clinic/schema.ts';
import { encodeCallWindow, type TimedWindow } from '../../src/consultation/call-window/call-window.ts';
import { renderConfirmation } from '../../src/prerender/render-form.ts';
import type { FormView } from '../../src/templates/form/form-view.ts';
import { createApp } from '../../src/receiver/app.ts';
import { parseSettings } from '../../src/receiver/config.ts';
import { openStore, type LocalStore } from '../../src/receiver/store/store.ts';

/** Tuesday, 10:00 in Los Angeles: the clinic is open. */
export const TUESDAY_10AM = Date.parse('2026-11-24T18:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const PASSWORD = 'correct horse battery';

export const clinic: Clinic = {
  contract: 1,
  name: 'Harbor Lane Clinic',
  phone: '+1 555 555 0100',
  timeZone: 'America/Los_Angeles',
  hours: {
    tuesday: [
      ['09:00', '13:00'],
      ['14:00', '18:00'],
    ],
    wednesday: [['09:00', '13:00']],
  },
  address: { street: '1 Example St', city: 'Exampleton', country: 'US' },
};

/** The fields of a request that is valid at `TUESDAY_10AM`. */
export const ANA = {
  name: 'Ana Ruiz',
  contactBy: 'phone',
  phone: '(202) 555-0147',
  callWindow: 'any',
} as const;

/** A folder that is deleted when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'receiver-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A whole receiver without a port, on a database of its own, with a clock that advances only when it is set. */
export async function receiver({
  env = {},
  clinic: ownClinic = clinic,
  now = TUESDAY_10AM,
  renderForm = plainForm,
}: {
  env?: Record<string, string>;
  clinic?: Clinic;
  now?: number;
  renderForm?: typeof plainForm;
} = {}) {
  const folder = temporaryFolder();
  const store = await openStore(join(folder, 'requests.sqlite'));
  let closed = false;
  const close = async () => {
    if (!closed) await store.close();
    closed = true;
  };
  onTestFinished(close);
  const log: string[] = [];
  const clock = { now };
  const current = { clinic: ownClinic };
  const app = createApp({
    store,
    clinic: () => current.clinic,
    now: () => clock.now,
    renderForm,
    renderConfirmation,
    settings: parseSettings({ STAFF_PASSWORD: PASSWORD, ...env }),
    log: (line) => log.push(line),
    files: { dataFolder: folder, bundleFolder: folder },
  });
  const post = async (fields: Record<string, string | string[]>, headers: Record<string, string> = {}) =>
    app.request('/consultations', { method: 'POST', body: encode(fields), headers });
  return { app, store, log, clock, current, close, folder, post, stored: () => store.requests.all() };
}

/** Makes the database read-only, as when its disk fails. */
export async function allowReadingAlone({ store }: Pick<Receiver, 'store'>, alone = true): Promise<void> {
  await sql.raw(`pragma query_only = ${alone ? 1 : 0}`).execute(store.connection.database);
}

export type Receiver = Awaited<ReturnType<typeof receiver>>;
export type { LocalStore as Store };

/** A browser's form post. */
export function encode(fields: Record<string, string | string[]>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  return body;
}

/** Signs in and returns the cookie header for further requests. */
export async function signIn({ app }: Pick<Receiver, 'app'>, password = PASSWORD): Promise<string> {
  const answer = await app.request('/staff/sign-in', { method: 'POST', body: encode({ password }) });
  return answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

/** A form of plain HTML with everything in the view. */
export function plainForm(
  { action, values, issues, messages, hidden, serviceTitle }: FormView,
  windows: readonly TimedWindow[],
): string {
  const escape = (text = '') => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const input = ([name, value]: [string, string | undefined], type: string) =>
    `<input type="${type}" name="${name}" value="${escape(value)}">`;
  return `<form method="post" action="${escape(action)}"><h1>${messages.heading}</h1>
<p>${serviceTitle === undefined ? '' : escape(messages.about(serviceTitle))}</p>
<ul>${issues.map((issue) => `<li>${messages.issue(issue)}</li>`).join('')}</ul>
${['name', 'contactBy', 'phone', 'email', 'callWindow'].map((name) => input([name, values[name]], 'text')).join('')}
<p>${windows.map((window) => encodeCallWindow(window)).join(' ')}</p>
${Object.entries(hidden)
  .map((entry) => input(entry, 'hidden'))
  .join('')}<button>${messages.send}</button></form>`;
}
