import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LoadError } from '../json/load-error.ts';
import { DEFAULT_PORT, SettingsError } from '../receiver/config.ts';
import { startReceiver, type RunningReceiver } from '../receiver/server.ts';
import { UsageError, type Command } from './command.ts';
import { InputError } from '../json/input-error.ts';
import { renderConfirmation, renderForm } from '../prerender/render-form.ts';
import { sitePrerenderer } from './serve/site-prerenderer.ts';

export const command: Command = {
  summary: 'runs the receiver: accepts and stores requests, shows the call list',
  help: `
Usage: clinic-elements serve --data DIR [--port PORT] [--site DIR]

Serves DIR/clinic.json, DIR/services/*.json and the script /clinic-elements.js, accepts requests at /consultations,
and shows the call list at /staff. Requests are stored in DIR/requests.sqlite. Ctrl+C finishes open requests, then stops.

      --data DIR    the clinic's folder; only the files above are public
      --port PORT   port to listen on (default: PORT, otherwise ${DEFAULT_PORT}; 0 uses any free port)
      --site DIR    also serve these static files, such as the clinic's own site; its pages are sent
                    prerendered, as by prerender --styles link, and work without JavaScript

Environment variables:
  STAFF_PASSWORD        password of the call list, at least 12 characters; without it the list is closed
  ALLOWED_ORIGINS       other sites that may send requests, such as "https://www.example.com https://partner.example"
  DATABASE_URL          file:PATH of the database, in place of DIR/requests.sqlite
  RETENTION_DAYS        days after the call until a request is deleted (default: never)
  REQUESTS_PER_MINUTE   requests that one address may send per minute (default: 60)
  TRUST_PROXY           1 if your own proxy is in front and sets X-Forwarded-For
  PORT                  as --port

Examples:
  STAFF_PASSWORD='a long sentence' npx clinic-elements serve --data clinic
  ALLOWED_ORIGINS=https://www.example.com npx clinic-elements serve --data clinic --port 3000`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { data, port, site } = parseOptions(args);
  const receiver = await start(data, port, site);
  console.log(`The receiver listens at ${receiver.url} (form: /consultations, call list: /staff)`);
  if (!process.env.STAFF_PASSWORD)
    console.log('STAFF_PASSWORD is not set: requests are stored, the call list is closed.');
  await untilSignal();
  await receiver.close();
  return 0;
}

function parseOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { data: { type: 'string' }, port: { type: 'string' }, site: { type: 'string' } },
  });
  const { data, port, site } = values;
  if (data === undefined) throw new UsageError('--data DIR is missing.');
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535)) {
    throw new UsageError(`--port ${port}: use a whole number from 0 to 65535.`);
  }
  return { data, port: port === undefined ? undefined : Number(port), site };
}

async function start(
  dataFolder: string,
  port: number | undefined,
  siteFolder: string | undefined,
): Promise<RunningReceiver> {
  try {
    return await startReceiver({
      dataFolder,
      port,
      siteFolder,
      renderForm,
      renderConfirmation,
      prerenderPage: filler(dataFolder, siteFolder),
    });
  } catch (error) {
    throw startFailure(error) ?? error;
  }
}

function filler(dataFolder: string, siteFolder: string | undefined) {
  if (siteFolder === undefined) return undefined;
  return sitePrerenderer({
    dataFolder: resolve(dataFolder),
    siteFolder: resolve(siteFolder),
    warn: (line) => console.error(line),
  });
}

/** An error that the operator can fix; `undefined` for any other. */
function startFailure(error: unknown): InputError | undefined {
  if (error instanceof SettingsError || error instanceof LoadError) return new InputError(error.message);
  const { code, path, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return new InputError(`port ${port} is taken. Stop the other program or use --port.`);
  if (code === 'EACCES' && port)
    return new InputError(`port ${port} needs privileges. Use a port above 1023.`);
  if (code === 'ENOENT' && path)
    return new InputError(`${path} does not exist. Create it, or name another folder with --data.`);
  return undefined;
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once, as it does by default. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
