import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findFirefox } from '../../browsers/find-browsers.ts';

/** The programs that the trial runs, and the Debian package of each. */
const PROGRAMS = {
  orca: 'orca',
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  'dbus-daemon': 'dbus-daemon',
  gsettings: 'libglib2.0-bin',
  'speech-dispatcher': 'speech-dispatcher',
};

/** What other programs load: the bus of assistive technology, and settings of the desktop. */
const FILES = {
  '/usr/libexec/at-spi-bus-launcher': 'at-spi2-core',
  '/usr/share/glib-2.0/schemas/org.gnome.desktop.interface.gschema.xml': 'gsettings-desktop-schemas',
  '/usr/libexec/dconf-service': 'dconf-gsettings-backend',
};

/** @returns the Debian packages that are missing on this machine */
export function missingPackages(): string[] {
  const programs = Object.entries(PROGRAMS).filter(([name]) => spawnSync('which', [name]).status !== 0);
  const files = Object.entries(FILES).filter(([path]) => !existsSync(path));
  const browser = findFirefox() ? [] : ['firefox-esr'];
  return [...[...programs, ...files].map(([, name]) => name), ...browser];
}
