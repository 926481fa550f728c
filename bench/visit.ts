import { readFile } from 'node:fs/promises';
import type { Browser, CDPSession, Page } from 'puppeteer';
import { transformWithEsbuild } from 'vite';
import { CONDITIONS, LOAD_TIMEOUT, SETTLE_TIME } from './conditions.ts';
import type * as Probe from './probe.ts';

/** The probe inside the page. */
declare const bench: typeof Probe;

/** One page at a first visit: an empty profile, a slow processor, a slow network. */
export interface Visit {
  page: Page;
  cdp: CDPSession;
  /** Bytes that came over the network so far, headers included. */
  bytes(): number;
  /** Puts the probe into the page that is opened next and runs `script`, in which it is `bench`, before the page's own. */
  record(script: string): Promise<void>;
  /** Puts the probe into the page that is open, to ask it what the browser has noted so far. */
  recordFromNow(): Promise<void>;
  /** Opens the address and resolves when the network is quiet. */
  open(url: string): Promise<void>;
  /** Opens the address and resolves when the network is quiet and nothing moves any more; only after `record`. */
  openAndSettle(url: string): Promise<void>;
  /** Resolves when the page has nothing left to do and a while has passed; only after `record`. */
  settle(): Promise<void>;
  /** What the probe has seen so far; only after `record`. */
  seen(): Promise<Probe.Seen>;
}

const probe = compileProbe();

/** Makes a visit and hands back what `measure` found; the profile is thrown away afterwards. */
export async function withVisit<T>(browser: Browser, measure: (visit: Visit) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const cdp = await page.createCDPSession();
    const traffic = await watchTraffic(cdp);
    await slowDown(page, cdp);
    const open = async (url: string) =>
      void (await page.goto(url, { waitUntil: 'networkidle0', timeout: LOAD_TIMEOUT }));
    const settle = () => page.evaluate((quiet) => bench.settled(quiet), SETTLE_TIME);
    const script = await probe;
    const found = await measure({
      page,
      cdp,
      bytes: () => traffic.bytes,
      record: async (start) => void (await page.evaluateOnNewDocument(`${script}\n${start}`)),
      recordFromNow: async () => void (await page.evaluate(script)),
      open,
      openAndSettle: (url) => open(url).then(settle),
      settle,
      seen: () => page.evaluate(() => bench.seen),
    });
    if (traffic.refused.length === 0) return found;
    throw new Error(`The page asked for what is not there: ${traffic.refused.join(', ')}`);
  } finally {
    await context.close();
  }
}

/** What so many visits found, one after the other. */
export async function severalVisits<T>(count: number, visit: () => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  while (found.length < count) found.push(await visit());
  return found;
}

async function slowDown(page: Page, cdp: CDPSession): Promise<void> {
  await page.setViewport(CONDITIONS.viewport);
  await page.emulateFocusedPage(true);
  await page.emulateTimezone(CONDITIONS.timeZone);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CONDITIONS.cpuSlowdown });
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: CONDITIONS.latency,
    downloadThroughput: CONDITIONS.download / 8,
    uploadThroughput: CONDITIONS.upload / 8,
  });
}

interface Traffic {
  bytes: number;
  /** Addresses that were answered with an error: figures of a page with a part missing would mean nothing. */
  refused: string[];
}

async function watchTraffic(cdp: CDPSession): Promise<Traffic> {
  const traffic: Traffic = { bytes: 0, refused: [] };
  await cdp.send('Network.enable');
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (traffic.bytes += encodedDataLength));
  cdp.on('Network.responseReceived', ({ response }) => {
    if (response.status >= 400) traffic.refused.push(`${response.url} (${response.status})`);
  });
  return traffic;
}

async function compileProbe(): Promise<string> {
  const path = new URL('probe.ts', import.meta.url).pathname;
  const { code } = await transformWithEsbuild(await readFile(path, 'utf8'), path, {
    format: 'iife',
    globalName: 'bench',
    sourcemap: false,
  });
  return code;
}
