import { readFileSync, statSync } from 'node:fs';
import { clinicSchema, type Clinic } from '../clinic/schema.ts';
import { decodeJson } from '../json/decode-json.ts';
import { parseDocument } from '../json/schema/parse-document.ts';

/**
 * Reads `clinic.json` and, whenever the file has changed, reads it again: a closure entered at noon counts at noon.
 * An invalid change leaves the clinic as it was, and the log reports it once.
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
  return parseDocument(clinicSchema, decodeJson(readFileSync(path), path), path);
}

function versionOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : 'missing';
}
