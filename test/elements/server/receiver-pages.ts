import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderConfirmation, renderForm } from '../../../src/prerender/render-form.ts';
import type { Clinic } from '../../../src/clinic/schema.ts';
import { createApp } from '../../../src/receiver/app.ts';
import { parseSettings } from '../../../src/receiver/config.ts';
import { openStore } from '../../../src/receiver/store/store.ts';

/** What a browser without JavaScript sends; without fields it only asks for the page. */
export interface Visit {
  path: string;
  fields?: Record<string, string>;
  headers?: Record<string, string>;
}

const BUNDLE = new URL('../../../dist', import.meta.url).pathname;
const STYLESHEETS = ['/receiver.css', '/consultation-page.css'];

/**
 * The pages of a real receiver, on a database of its own, for one visitor who makes these visits one after the other
 * and follows where the receiver sends them.
 *
 * @param now the time at which the receiver's clock stands still, in milliseconds since 1970
 * @returns the HTML of each page, and the style sheets by the paths under which pages name them
 */
export async function receiverPages(
  clinic: Clinic,
  now: number,
  visits: readonly Visit[],
): Promise<{ pages: string[]; styles: Record<string, string> }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'receiver-pages-'));
  const store = await openStore(join(dataFolder, 'requests.sqlite'));
  const app = createApp({
    store,
    clinic: () => clinic,
    now: () => now,
    renderForm,
    renderConfirmation,
    settings: parseSettings({ STAFF_PASSWORD: 'correct horse battery' }),
    log: () => undefined,
    files: { dataFolder, bundleFolder: BUNDLE },
  });
  let cookie = '';
  const visit = async ({ path, fields, headers }: Visit): Promise<string> => {
    const sent = fields && { method: 'POST', body: new URLSearchParams(fields) };
    const answer = await app.request(path, { ...sent, headers: { Accept: 'text/html', cookie, ...headers } });
    cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? cookie;
    const next = answer.headers.get('Location');
    return next === null ? answer.text() : visit({ path: next });
  };
  const pages: string[] = [];
  for (const one of visits) pages.push(await visit(one));
  const styles: Record<string, string> = {};
  for (const path of STYLESHEETS) styles[path] = await (await app.request(path)).text();
  await store.close();
  await rm(dataFolder, { recursive: true });
  return { pages, styles };
}
