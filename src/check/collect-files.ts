import { readdir, stat } from 'node:fs/promises';
import { basename, join, normalize } from 'node:path';
import { InputError } from '../json/input-error.ts';

/** The files to check, and whether a folder was given, so that files they refer to must be among them. */
export interface FileSet {
  files: string[];
  isWholeSite: boolean;
}

/**
 * Collects files, each once. A folder stands for its `clinic.json` and `services/*.json`, or for its own `*.json` if it
 * has neither, such as the folder of services itself.
 *
 * @throws {InputError} for a folder without such files
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
