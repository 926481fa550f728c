import { readdir, stat } from 'node:fs/promises';
import { basename, join, normalize } from 'node:path';
import { InputError } from '../json/input-error.ts';

/** The files to check, and whether a folder was given: then what one file names should be among the others. */
export interface FileSet {
  files: string[];
  isWholeSite: boolean;
}

/**
 * Collects files: of a folder its `clinic.json` and `services/*.json`, or its own `*.json` if it is the folder of
 * services itself. Each file is listed once.
 *
 * @throws {InputError} for a folder that holds none of them
 */
export async function collectFiles(paths: string[]): Promise<FileSet> {
  const files = new Set<string>();
  let isWholeSite = false;
  for (const path of paths) {
    const inside = await filesOfFolder(path);
    for (const file of inside ?? [normalize(path)]) files.add(file);
    isWholeSite ||= inside !== undefined;
  }
  return { files: [...files], isWholeSite };
}

async function filesOfFolder(path: string): Promise<string[] | undefined> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isDirectory()) return undefined;
  const own = await jsonFilesOf(path);
  const services = await jsonFilesOf(join(path, 'services'));
  const clinic = own.filter((file) => basename(file) === 'clinic.json');
  const files = services.length > 0 || clinic.length > 0 ? [...clinic, ...services] : own;
  if (files.length > 0) return files;
  throw new InputError(`${path} is a folder without clinic.json, services/*.json or other JSON files.`);
}

async function jsonFilesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}
