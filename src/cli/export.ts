import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseSettings, SettingsError } from '../receiver/config.ts';
import { exportCsv } from '../receiver/store/export-csv.ts';
import { toExported } from '../receiver/store/exported-request.ts';
import { openStore } from '../receiver/store/store.ts';
import { UsageError, type Command } from './command.ts';
import { InputError } from '../json/input-error.ts';

export const command: Command = {
  summary: 'prints every stored request as CSV or JSON',
  help: `
Usage: clinic-elements export --data DIR [--format csv|json]

Prints every request, oldest first; the receiver may be running. The output is health information: protect it.

      --data DIR        the receiver's folder; DATABASE_URL=file:PATH names another database
      --format FORMAT   csv (default; opens in a spreadsheet) or json

In CSV, a text that a spreadsheet would run as a formula starts with an apostrophe. JSON has each text as it was sent.

Examples:
  npx clinic-elements export --data clinic > requests.csv
  npx clinic-elements export --data clinic --format json > requests.json`,
  run,
};

async function run(args: string[]): Promise<number> {
  const { data, format } = parseOptions(args);
  const store = await openStore(databaseFile(data));
  try {
    const requests = (await store.requests.all()).map(toExported);
    process.stdout.write(format === 'json' ? `${JSON.stringify(requests, null, 2)}\n` : exportCsv(requests));
  } finally {
    await store.close();
  }
  return 0;
}

function parseOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { data: { type: 'string' }, format: { type: 'string', default: 'csv' } },
  });
  const { data, format } = values;
  if (data === undefined) throw new UsageError('--data DIR is missing.');
  if (format !== 'csv' && format !== 'json') throw new UsageError(`--format ${format}: use csv or json.`);
  return { data, format };
}

function databaseFile(dataFolder: string): string {
  const file = settings().databaseFile ?? join(dataFolder, 'requests.sqlite');
  if (existsSync(file)) return file;
  throw new InputError(`${file} does not exist. Name the folder that the receiver serves with --data.`);
}

function settings() {
  try {
    return parseSettings({ DATABASE_URL: process.env.DATABASE_URL });
  } catch (error) {
    throw error instanceof SettingsError ? new InputError(error.message) : error;
  }
}
