import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher, type WebdriverLauncher } from '@web/test-runner-webdriver';
import type { BrowserLauncher } from '@web/test-runner-core';
import { findChromium, findFirefox, findWebKit, type EngineName } from './find-browsers.ts';
import { openSession, setInnerSize } from './page-commands.ts';
import { startWebKitDriver } from './webkit-driver.ts';

/** A launcher for the test runner, and what must be stopped after it. */
export interface Engine {
  launcher: BrowserLauncher;
  stop: () => Promise<void>;
}

/** Longer than all tests take in one engine, in milliseconds. */
const LONGEST_RUN = 30 * 60_000;

/** The size of the page when a test file begins, in CSS pixels. */
const firstSize = { width: 800, height: 600 };

/** Without these Chromium asks for a sandbox that a container lacks, calls home in the middle of a test, or is busy with itself. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The address bar of each new window would load pages of its own: hundreds of scripts for nothing.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

/** @throws Error when the engine is not on this machine. */
export async function startEngine(name: EngineName): Promise<Engine> {
  switch (name) {
    case 'chromium':
      return withoutService(chromiumLauncher(found(name, findChromium())));
    case 'firefox':
      return withoutService(firefoxLauncher(found(name, findFirefox())));
    case 'webkit':
      return startWebKit();
  }
}

function chromiumLauncher(executablePath: string): BrowserLauncher {
  return puppeteerLauncher({ launchOptions: { executablePath, args: chromiumFlags }, concurrency: 1 });
}

/** Puppeteer drives Firefox over WebDriver BiDi, so that no geckodriver is needed. */
function firefoxLauncher(executablePath: string): BrowserLauncher {
  return puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath }, concurrency: 1 });
}

async function startWebKit(): Promise<Engine> {
  const programs = found('webkit', findWebKit());
  const driver = await startWebKitDriver(programs);
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port: driver.port,
    logLevel: 'error',
    // The answer to a page's opening may come as late as the end of its tests; a busy machine takes minutes for all.
    connectionRetryTimeout: LONGEST_RUN,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: programs.miniBrowser, args: ['--automation'] },
    } as WebdriverIO.Capabilities,
  });
  return { launcher: sizedAndNamed(launcher), stop: driver.stop };
}

/**
 * The launcher reads its name from the capabilities, and people know the engine, not its window. The window keeps
 * the size that the file before gave it, where the other engines begin anew.
 */
function sizedAndNamed(launcher: WebdriverLauncher): BrowserLauncher {
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = async (config) => {
    await initialize(config);
    launcher.name = 'WebKit';
  };
  const startSession = launcher.startSession.bind(launcher);
  launcher.startSession = async (id, url) => {
    await setInnerSize(await openSession(launcher), firstSize);
    await startSession(id, url);
  };
  return launcher;
}

function withoutService(launcher: BrowserLauncher): Engine {
  return { launcher, stop: () => Promise.resolve() };
}

function found<T>(name: EngineName, programs: T | null): T {
  if (programs === null)
    throw new Error(`${name} is not on this machine; \`npm test\` says how to install it.`);
  return programs;
}
