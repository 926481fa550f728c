import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The three engines that every page of the web is read with. */
export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

/** Where the programs of one engine are; `null` stands for one that is not on this machine. */
export interface WebKitPrograms {
  driver: string;
  miniBrowser: string;
  /** The program that gives a window a screen where there is none; `null` where `DISPLAY` is set. */
  screen: string | null;
}

/** Environment variables that say where a browser is, for a machine that keeps it in an unusual place. */
export const pathVariables = {
  chromium: 'CHROMIUM_PATH',
  firefox: 'FIREFOX_PATH',
  webkitDriver: 'WEBKIT_DRIVER_PATH',
  miniBrowser: 'WEBKIT_MINIBROWSER_PATH',
} as const;

/** @throws Error when the environment names a path where no program is: a wrong setting is never overlooked. */
export function findChromium(): string | null {
  return (
    fromEnvironment(pathVariables.chromium) ??
    fromEnvironment('PUPPETEER_EXECUTABLE_PATH') ??
    fromPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome') ??
    firstExecutable(
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
  );
}

/** @throws Error when the environment names a path where no program is. */
export function findFirefox(): string | null {
  return (
    fromEnvironment(pathVariables.firefox) ??
    fromPath('firefox-esr', 'firefox') ??
    firstExecutable('/Applications/Firefox.app/Contents/MacOS/firefox')
  );
}

/** WebKitGTK: the engine of Safari in the form that Linux distributions ship. */
export function findWebKit(): WebKitPrograms | null {
  const driver = fromEnvironment(pathVariables.webkitDriver) ?? fromPath('WebKitWebDriver');
  const miniBrowser = fromEnvironment(pathVariables.miniBrowser) ?? findMiniBrowser();
  const screen = process.env['DISPLAY'] ? null : fromPath('Xvfb');
  if (!driver || !miniBrowser || (!screen && !process.env['DISPLAY'])) return null;
  return { driver, miniBrowser, screen };
}

/** The engines that can be run here. */
export function findEngines(): EngineName[] {
  const found: Record<EngineName, unknown> = {
    chromium: findChromium(),
    firefox: findFirefox(),
    webkit: findWebKit(),
  };
  return engineNames.filter((name) => found[name] !== null);
}

/** The window that the driver opens lies beside the library, in a folder named after processor and version. */
function findMiniBrowser(): string | null {
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec', '/usr/local/libexec'];
  const folders = libraries.flatMap((library) => [library, ...subfolders(library, '-linux-gnu')]);
  const candidates = folders.flatMap((folder) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) => join(folder, name, 'MiniBrowser')),
  );
  return firstExecutable(...candidates);
}

function subfolders(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

function fromEnvironment(variable: string): string | null {
  const path = process.env[variable];
  if (!path) return null;
  if (!isExecutable(path)) {
    throw new Error(
      `${variable} is ${path}, where there is no program to run. Correct or unset ${variable}.`,
    );
  }
  return path;
}

function fromPath(...names: string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return firstExecutable(...names.flatMap((name) => folders.map((folder) => join(folder, name))));
}

function firstExecutable(...paths: string[]): string | null {
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
