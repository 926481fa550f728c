import type { ChromeLauncher } from '@web/test-runner-chrome';
import type { TestRunnerPlugin } from '@web/test-runner-core';
import type { WebdriverLauncher } from '@web/test-runner-webdriver';
import type { CDPSession, KeyInput, Page } from 'puppeteer';
import { pageCommandName, type PageCommand } from '../../test/elements/server/page-commands.ts';

/** WebdriverIO's session, which the launcher keeps to itself: the standard commands that we send. */
interface WebDriverSession {
  execute: <T>(script: string) => Promise<T>;
  getWindowRect: () => Promise<{ width: number; height: number }>;
  setWindowRect: (x: null, y: null, width: number, height: number) => Promise<unknown>;
  performActions: (actions: object[]) => Promise<void>;
}

/** Carries out what a test page asks through `test/elements/browser.ts`, in puppeteer's words or in WebDriver's. */
export function pageCommandsPlugin(): TestRunnerPlugin {
  return {
    name: pageCommandName,
    async executeCommand({ command, payload, session }) {
      if (command !== pageCommandName) return undefined;
      const asked = payload as PageCommand;
      if (session.browser.type === 'puppeteer') {
        await byPuppeteer((session.browser as ChromeLauncher).getPage(session.id), asked);
      } else {
        await byWebDriver(await openSession(session.browser as WebdriverLauncher), asked);
      }
      return true;
    },
  };
}

/** Opens the window if it is not open yet. */
export async function openSession(launcher: WebdriverLauncher): Promise<WebDriverSession> {
  const inside = launcher as unknown as {
    ensureManagerInitialized: () => Promise<void>;
    driver: WebDriverSession;
  };
  await inside.ensureManagerInitialized();
  return inside.driver;
}

async function byPuppeteer(page: Page, asked: PageCommand): Promise<void> {
  switch (asked.do) {
    case 'viewport':
      return page.setViewport({ width: asked.width, height: asked.height });
    case 'type':
      return page.keyboard.type(asked.text);
    case 'click':
      return page.mouse.click(asked.x, asked.y);
    case 'press':
      for (const key of asked.keys) await page.keyboard.down(puppeteerKey(key));
      for (const key of asked.keys.toReversed()) await page.keyboard.up(puppeteerKey(key));
      return;
    case 'media':
      return emulateMedia(page, asked.features);
  }
}

/** Over BiDi, puppeteer knows the space bar by its character alone. */
function puppeteerKey(key: string): KeyInput {
  return (key === 'Space' ? ' ' : key) as KeyInput;
}

/** The protocol is asked directly, because puppeteer's own function knows neither contrast nor forced colours. */
async function emulateMedia(page: Page, features: Record<string, string>): Promise<void> {
  if (page.browser().process()?.spawnfile.includes('firefox')) throw new Error(onlyChromium);
  const protocol = protocols.get(page) ?? (await openProtocol(page));
  await protocol.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

const protocols = new WeakMap<Page, CDPSession>();

/** The runner takes the same page for the next file; leaving this one ends every emulation with its session. */
async function openProtocol(page: Page): Promise<CDPSession> {
  const protocol = await page.createCDPSession();
  protocols.set(page, protocol);
  page.once('framenavigated', () => {
    protocols.delete(page);
    protocol.detach().catch(() => undefined);
  });
  return protocol;
}

const onlyChromium =
  'Only Chromium lets a test set preferences. Move this test to a file named *.chromium.test.ts.';

async function byWebDriver(driver: WebDriverSession, asked: PageCommand): Promise<void> {
  switch (asked.do) {
    case 'viewport':
      return setInnerSize(driver, asked);
    case 'type':
      return driver.performActions([keyboard([...asked.text].flatMap((key) => [keyDown(key), keyUp(key)]))]);
    case 'press':
      return driver.performActions([
        keyboard([...asked.keys.map(keyDown), ...asked.keys.toReversed().map(keyUp)]),
      ]);
    case 'click':
      return driver.performActions([mouseClick(asked.x, asked.y)]);
    case 'media':
      throw new Error(onlyChromium);
  }
}

/** A window answers before it has its new size, so it is asked again and again, for at most two seconds. */
const RESIZE_TRIES = 40;
const RESIZE_PAUSE = 50;

/** WebDriver sizes the window; what its frame takes is measured and added. */
export async function setInnerSize(
  driver: WebDriverSession,
  size: { width: number; height: number },
): Promise<void> {
  let inner: [number, number] = [0, 0];
  for (let tries = 0; tries < RESIZE_TRIES; tries += 1) {
    const outer = await driver.getWindowRect();
    inner = await driver.execute<[number, number]>('return [innerWidth, innerHeight]');
    if (inner[0] === size.width && inner[1] === size.height) return;
    const width = size.width + outer.width - inner[0];
    const height = size.height + outer.height - inner[1];
    await driver.setWindowRect(null, null, width, height);
    await new Promise((resolve) => setTimeout(resolve, RESIZE_PAUSE));
  }
  throw new Error(`The window of WebKit became ${inner.join(' × ')}, not ${size.width} × ${size.height}.`);
}

function keyboard(actions: object[]): object {
  return { type: 'key', id: 'keyboard', actions };
}

function keyDown(key: string): object {
  return { type: 'keyDown', value: codes[key] ?? key };
}

function keyUp(key: string): object {
  return { type: 'keyUp', value: codes[key] ?? key };
}

function mouseClick(x: number, y: number): object {
  const actions = [
    { type: 'pointerMove', duration: 0, x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}

/** The code points that WebDriver gives to keys without a character (W3C WebDriver, "Keyboard actions"). */
const codes: Record<string, string> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};
