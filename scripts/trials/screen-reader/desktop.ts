import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A virtual screen with a window manager and a session bus of its own: nothing of the user's own desktop is touched. */
export interface Desktop {
  /** The home folder of every program on this desktop; it is removed with it. */
  home: string;
  /** Starts a program that runs until the desktop is closed. */
  start: (program: string, args?: string[]) => ChildProcess;
  /** @returns what a program printed that ends by itself */
  run: (program: string, args: string[]) => string;
  close: () => Promise<void>;
}

/** @param timeZone the IANA name of the time zone in which the programs run */
export async function openDesktop(timeZone: string): Promise<Desktop> {
  const home = mkdtempSync(join(tmpdir(), 'clinic-elements-desktop-'));
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const started: ChildProcess[] = [];
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    LANG: 'C.UTF-8',
    TZ: timeZone,
    GNOME_ACCESSIBILITY: '1',
  };
  const start = (program: string, args: string[] = []) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore', 'pipe'] });
    started.push(child);
    return child;
  };
  const run = (program: string, args: string[]) => spawnSync(program, args, { env, encoding: 'utf8' }).stdout;

  const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp']);
  env['DISPLAY'] = `:${await firstLine(screen.stdio[3] as Readable)}`;
  const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=1']);
  env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus.stdout!);
  start('openbox');
  run('gsettings', ['set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true']);

  const close = async () => {
    for (const child of started.reverse()) await stop(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { home, start, run, close };
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (piece) => {
      text += String(piece);
      if (text.includes('\n')) resolve(text.split('\n')[0]!.trim());
    });
    stream.on('end', () => reject(new Error('A program of the virtual screen ended before it was ready.')));
  });
}

/** Orca ignores a polite end while it speaks. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  const late = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(late);
}
