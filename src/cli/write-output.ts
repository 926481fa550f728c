import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { InputError } from '../json/input-error.ts';

/**
 * Writes `text` to stdout, or atomically to `path`. An existing file with different content is kept as `path.bak`.
 *
 * @throws {InputError} when it cannot be written there
 */
export async function writeOutput(text: string | Uint8Array, path: string | undefined): Promise<void> {
  if (path === undefined) {
    process.stdout.write(text);
    return;
  }
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, text);
    if (await keepPrevious(path, text)) console.error(`${path}: the previous file is now ${path}.bak`);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new InputError(`cannot write ${path}: ${reasonOf(error as NodeJS.ErrnoException)}`);
  }
}

async function keepPrevious(path: string, text: string | Uint8Array): Promise<boolean> {
  const previous = await readFile(path).catch(() => undefined);
  if (previous === undefined || previous.equals(Buffer.from(text))) return false;
  await copyFile(path, `${path}.bak`);
  return true;
}

function reasonOf({ code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'its folder does not exist. Make the folder first.';
  if (code === 'EISDIR') return 'it is a folder. Name a file in it.';
  return `${code}. Check the permissions.`;
}
