import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { launch, type Browser } from 'puppeteer';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless Chromium with an empty profile. */
export function launchChromium(): Promise<Browser> {
  return launch({ executablePath: findChromium(), args: FLAGS });
}

/**
 * The path of a Chromium: `CHROMIUM_PATH`, else the first of the known names on the `PATH`.
 *
 * @throws when there is none
 */
function findChromium(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
  const found = candidates.find((path) => path && existsSync(path));
  if (found) return found;
  throw new Error(`No Chromium found (${NAMES.join(', ')}). Install one, or set CHROMIUM_PATH to its path.`);
}
