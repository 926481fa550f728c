import { launch, type Browser, type LaunchOptions } from 'puppeteer';
import { chromiumFlags } from './engines.ts';
import { findChromium } from './find-browsers.ts';

/**
 * The Chromium of this machine, for journeys and pictures. The caller closes it.
 * @throws Error when there is none.
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is not on this machine: install it, or set CHROMIUM_PATH.');
  return launch({ executablePath, ...options, args: [...chromiumFlags, ...(options.args ?? [])] });
}
