import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { engineNames, findEngines, type EngineName } from './find-browsers.ts';

const debianPackages: Record<EngineName, string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/**
 * Makes the engines that are missing here, where that is ours to do: on Debian as root. Elsewhere it says in one line
 * what to install.
 * @returns the engines that can be run now
 */
export function installBrowsers(print: (line: string) => void): EngineName[] {
  const missing = engineNames.filter((name) => !findEngines().includes(name));
  if (missing.length === 0) return findEngines();
  const packages = missing.flatMap((name) => debianPackages[name]);
  if (isDebian() && process.getuid?.() === 0) {
    aptGet(['update'], print);
    aptGet(['install', '--yes', '--no-install-recommends', ...packages], print);
  } else if (isDebian()) {
    print(`To test in ${missing.join(' and ')} too: sudo apt-get install ${packages.join(' ')}`);
  } else {
    print(`To test in ${missing.join(' and ')} too: ${elsewhere(missing)}`);
  }
  return findEngines();
}

function elsewhere(missing: EngineName[]): string {
  if (process.platform === 'darwin') {
    const casks = missing.filter((name) => name !== 'webkit');
    const install = casks.length > 0 ? `brew install --cask ${casks.join(' ')}` : '';
    const webkit = missing.includes('webkit') ? 'WebKitGTK runs on Linux alone (CI tests it)' : '';
    return [install, webkit].filter(Boolean).join('; ');
  }
  const programs = {
    chromium: 'Chromium',
    firefox: 'Firefox',
    webkit: 'WebKitWebDriver (WebKitGTK) and Xvfb',
  };
  return `install ${missing.map((name) => programs[name]).join(', ')} with your package manager`;
}

function isDebian(): boolean {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function aptGet(args: string[], print: (line: string) => void): void {
  print(`$ apt-get ${args.join(' ')}`);
  try {
    execFileSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    print(`apt-get ${args[0]} failed; what it said stands above.`);
  }
}
