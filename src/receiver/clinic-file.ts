import { readFileSync, statSync } from 'node:fs';
import { clinicDocument } from '../clinic/clinic-document.ts';
import type { Clinic } from '../clinic/schema.ts';
import { readDocument } from '../json/load.ts';
import { LoadError } from '../json/load-error.ts';

/**
 * Reads `clinic.json` and, whenever the file has changed, reads it again: a closure entered at noon counts at noon.
 * A change that cannot be read leaves the clinic as it was, and is told once in the log.
 *
 * @throws {LoadError} when the file cannot be used at the start; the file system's error when it cannot be read
 */
export function clinicFile(path: string, log: (line: string) => void): () => Clinic {
  let version = versionOf(path);
  let clinic = read(path);
  return () => {
    const current = versionOf(path);
    if (current === version) return clinic;
    version = current;
    try {
      clinic = read(path);
    } catch (error) {
      log(`${path} was changed and cannot be used; the clinic stays as it was. ${(error as Error).message}`);
    }
    return clinic;
  };
}

function read(path: string): Clinic {
  const clinic = readDocument(clinicDocument, readFileSync(path, 'utf8'), path);
  const ids = clinic.form?.consents?.map(({ id }) => id) ?? [];
  // Nobody could say which of two boxes with one id was ticked, so no consent of theirs could be kept.
  if (new Set(ids).size === ids.length) return clinic;
  const issues = [{ code: 'consent-id-twice', path: ['form', 'consents'] }];
  throw new LoadError('invalid', path, { issues, detail: 'two boxes have the same id' });
}

function versionOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : 'missing';
}
