import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebKitPrograms } from './find-browsers.ts';
import { freePort } from './free-port.ts';

export interface WebKitDriver {
  port: number;
  stop: () => Promise<void>;
}

/**
 * Without a window manager the window under the pointer has the focus, and the pointer rests in the middle of the
 * screen: on a small screen that is always inside the window, which may be larger than the screen.
 */
const screenSize = '200x200x24';

/** The buttons of the window's own bar would keep it wider than a phone. */
const narrowWindow = `* {
  min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0;
  font-size: 1px; -gtk-icon-transform: scale(0.1);
}`;

/**
 * Starts the WebDriver service of WebKitGTK on a free port and, where this machine has no screen, a virtual
 * screen for its window. Both are this process's own children, so that stopping them never touches another's.
 * @throws Error with the driver's own words when it ends before it answers.
 */
export async function startWebKitDriver(programs: WebKitPrograms): Promise<WebKitDriver> {
  const screen = programs.screen ? await startScreen(programs.screen) : null;
  const port = await freePort();
  const settings = writeSettings();
  const driver = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      ...(screen ? { DISPLAY: screen.display, GDK_BACKEND: 'x11' } : {}),
      // The sandbox wants user namespaces, and the compositor a graphics card: a container has neither.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      NO_AT_BRIDGE: '1',
      XDG_CONFIG_HOME: settings,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const messages = collect(driver);
  const stop = async (): Promise<void> => {
    await end(driver);
    if (screen) await end(screen.process);
    rmSync(settings, { recursive: true, force: true });
  };
  try {
    await untilReady(port, driver, messages);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, stop };
}

/** @returns a folder for this run alone, so that no setting of the person's own desktop is read or written. */
function writeSettings(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-elements-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0', 'gtk.css'), narrowWindow);
  return folder;
}

/** Xvfb picks a free display itself and writes its number to the third file descriptor. */
async function startScreen(program: string): Promise<{ process: ChildProcess; display: string }> {
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', screenSize, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const messages = collect(screen);
  const display = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (data: Buffer) => resolve(`:${data.toString().trim()}`));
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error(`The virtual screen did not start: ${messages()}`)));
  });
  return { process: screen, display };
}

async function untilReady(port: number, driver: ChildProcess, messages: () => string): Promise<void> {
  const ended = new Promise<never>((_, reject) => {
    driver.once('error', reject);
    driver.once('exit', (code) => reject(new Error(`WebKitWebDriver ended with ${code}: ${messages()}`)));
  });
  await Promise.race([ended, answers(port)]);
}

async function answers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/status`);
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`WebKitWebDriver does not answer on port ${port}.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (data: Buffer) => (text += data.toString()));
  return () => text.trim();
}
