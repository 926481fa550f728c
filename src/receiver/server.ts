import { serve, type ServerType } from '@hono/node-server';
import { statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { clinicFile } from './clinic-file.ts';
import { parseSettings, SettingsError } from './config.ts';
import type { PrerenderSitePage, ReceiverContext } from './receiver-context.ts';
import { startRetentionJob } from './store/retention.ts';
import { stopGracefully } from './http/stop-gracefully.ts';
import { startStore } from './store/start-store.ts';

/** The folders and other options of a receiver. */
export interface StartOptions extends Pick<ReceiverContext, 'renderForm' | 'renderConfirmation'> {
  /** Holds `clinic.json` and `services/`; the requests are kept here too where `DATABASE_URL` is not set. */
  dataFolder: string;
  /** Overrides `PORT`; 0 lets the system choose. */
  port?: number;
  /** Static files to serve besides, such as the clinic's own site. */
  siteFolder?: string;
  /** Prerenders the pages of `siteFolder`. */
  prerenderPage?: PrerenderSitePage;
  /** Environment variables; `process.env` when left out. */
  env?: Readonly<Record<string, string | undefined>>;
  now?: () => number;
  log?: (line: string) => void;
}

/** A running receiver. */
export interface RunningReceiver {
  /** Such as `http://localhost:8080`. */
  url: string;
  /** Takes no new request, finishes those in flight, then closes the store. */
  close: () => Promise<void>;
}

const REQUEST_TIMEOUT = 30_000;
const HEADERS_TIMEOUT = 15_000;

/**
 * Starts a receiver in this process. Nothing is left open when it throws.
 *
 * @throws {SettingsError} when settings or folders cannot be used, with every issue
 * @throws {LoadError} when `clinic.json` cannot be used
 * @throws the system's error when the port is taken or the database cannot be opened
 */
export async function startReceiver(options: StartOptions): Promise<RunningReceiver> {
  const { renderForm, renderConfirmation, now = Date.now } = options;
  const { log = (line) => void process.stdout.write(`${line}\n`) } = options;
  const settings = parseSettings(options.env ?? process.env);
  const dataFolder = resolve(options.dataFolder);
  const siteFolder = options.siteFolder === undefined ? undefined : resolve(options.siteFolder);
  checkFolders(dataFolder, siteFolder);
  const clinic = clinicFile(join(dataFolder, 'clinic.json'), log);
  const databaseFile = resolve(settings.databaseFile ?? join(dataFolder, 'requests.sqlite'));
  if (siteFolder && isInside(databaseFile, siteFolder))
    throw new SettingsError([exposed('The database', siteFolder)]);
  const store = await startStore(databaseFile);
  try {
    const files = {
      dataFolder,
      siteFolder,
      prerenderPage: options.prerenderPage,
      bundleFolder: fileURLToPath(new URL('../../dist', import.meta.url)),
    };
    const app = createApp({ store, clinic, now, renderForm, renderConfirmation, settings, log, files });
    const server = await listen(app.fetch, options.port ?? settings.port);
    const stopRetention = startRetentionJob({ store, now, settings, log });
    const stop = stopGracefully(server);
    const { port } = server.address() as AddressInfo;
    return {
      url: `http://localhost:${port}`,
      close: once(async () => {
        await stop();
        await stopRetention();
        await store.close();
      }),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const serverOptions = { requestTimeout: REQUEST_TIMEOUT, headersTimeout: HEADERS_TIMEOUT };
    const server = serve({ fetch, port, serverOptions }, () => resolve(server));
    server.once('error', reject);
  });
}

function checkFolders(dataFolder: string, siteFolder: string | undefined): void {
  const issues: string[] = [];
  if (!isFolder(dataFolder))
    issues.push(`The data folder ${dataFolder} does not exist. Make it, and put clinic.json into it`);
  if (siteFolder !== undefined && !isFolder(siteFolder))
    issues.push(`The site folder ${siteFolder} does not exist`);
  if (siteFolder !== undefined && isInside(dataFolder, siteFolder))
    issues.push(exposed('The data folder', siteFolder));
  if (issues.length > 0) throw new SettingsError(issues);
}

function exposed(what: string, siteFolder: string): string {
  return `${what} lies inside the site folder ${siteFolder}, where everybody could read the requests. Move it out`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..';
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act());
}
