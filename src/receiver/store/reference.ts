import { randomInt } from 'node:crypto';

/** Letters and digits that neither look nor sound alike on the telephone; no vowel, so that no word results. */
const ALPHABET = 'FHKMRWXY23479';
const GROUP = 3;

/** A short name for a request that can be read aloud, such as `KM4-7RX`: one of 4.8 million; the store keeps it unique. */
export function newReference(): string {
  return `${group()}-${group()}`;
}

function group(): string {
  return Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
