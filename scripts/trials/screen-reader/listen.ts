import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFirefox } from '../../browsers/find-browsers.ts';
import { openDesktop, type Desktop } from './desktop.ts';

/** Firefox with Orca, operated by keys as a patient operates it who does not see the screen. */
export interface Listener {
  /**
   * Presses a key, such as `Tab`, `space` or `shift+Tab`.
   *
   * @returns what Orca has said since the last call, one utterance a line
   */
  press: (key: string) => Promise<string[]>;
  type: (text: string) => Promise<string[]>;
  /** Waits until Orca has been silent, without a key. */
  listen: () => Promise<string[]>;
  close: () => Promise<void>;
}

/** How long Orca must be silent until it has finished, and how long it is given at most, in milliseconds. */
const SILENCE = 2_500;
const LONGEST = 30_000;

/** How long Orca and Firefox may take to start, in milliseconds. */
const LONGEST_START = 120_000;

/** A line of Orca's log: what it said, before the parameters of the voice. */
const UTTERANCE = /SPEECH OUTPUT: '(.*)' ?(?:\{.*)?$/gm;

const FIREFOX_SETTINGS = {
  'accessibility.force_disabled': -1,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  // Another document that is loaded, and said to be.
  'browser.newtab.preload': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'signon.rememberSignons': false,
};

/** Opens a page in Firefox and starts Orca. */
export async function startListening(url: string, timeZone: string): Promise<Listener> {
  const desktop = await openDesktop(timeZone);
  try {
    return await listenOn(desktop, url);
  } catch (error) {
    await desktop.close();
    throw error;
  }
}

async function listenOn({ home, start, run, close }: Desktop, url: string): Promise<Listener> {
  const log = join(home, 'orca.log');
  let heard = 0;

  const said = (): string[] =>
    existsSync(log) ? [...readFileSync(log, 'utf8').matchAll(UTTERANCE)].map(([, text]) => text!.trim()) : [];
  const listen = async () => {
    const began = Date.now();
    let count = said().length;
    let since = began;
    while (Date.now() - since < SILENCE && Date.now() - began < LONGEST) {
      await wait(100);
      const now = said().length;
      if (now !== count) since = Date.now();
      count = now;
    }
    const all = said();
    const news = all.slice(heard);
    heard = all.length;
    return news.filter(Boolean);
  };

  silentSpeech(home);
  customizeOrca(home);
  start('orca', ['--disable=braille', `--debug-file=${log}`]);
  await until(() => said().length > 0, 'Orca does not start. Is another one running?');
  start(findFirefox()!, ['--profile', firefoxProfile(home), '--no-remote', '--kiosk', url]);
  const isLoaded = () => said().some((line) => line.startsWith('Finished loading'));
  await until(isLoaded, 'Orca says of no page that it is loaded.');
  return {
    press: async (key) => {
      run('xdotool', ['key', key]);
      return listen();
    },
    type: async (text) => {
      run('xdotool', ['type', '--delay', '60', '--', text]);
      return listen();
    },
    listen,
    close,
  };
}

function firefoxProfile(home: string): string {
  const profile = join(home, 'profile');
  mkdirSync(profile);
  const settings = Object.entries(FIREFOX_SETTINGS).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), settings.join('\n'));
  return profile;
}

async function until(condition: () => boolean, reproach: string): Promise<void> {
  for (const began = Date.now(); !condition(); await wait(200))
    if (Date.now() - began > LONGEST_START) throw new Error(reproach);
}

/** Speech goes to a module that says nothing, so that no sound device is needed. */
function silentSpeech(home: string): void {
  const folder = join(home, '.config/speech-dispatcher');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'speechd.conf'),
    'AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\nAudioOutputMethod "libao"\nLogLevel 1\n',
  );
}

/**
 * Orca keeps its log in memory until it ends: each line is written at once instead. Keys are not repeated, and the page
 * is not read out by itself: without a voice Orca never finds out where it is in the text.
 */
function customizeOrca(home: string): void {
  const folder = join(home, '.local/share/orca');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'orca-customizations.py'),
    `from orca import debug, settings
debug.debugFile.reconfigure(line_buffering=True)
settings.enableKeyEcho = False
settings.sayAllOnLoad = False
`,
  );
}
