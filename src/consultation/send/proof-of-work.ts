import { toJson } from '../../json/to-json.ts';

/** A challenge of the ALTCHA protocol, version 2, as far as solving it goes; the rest of it travels back unread. */
export interface Challenge {
  parameters: {
    /** Hexadecimal. */
    nonce: string;
    /** Hexadecimal. */
    salt: string;
    /** Iterations of PBKDF2 for each try. */
    cost: number;
    /** The length of the key that is derived, in bytes. */
    keyLength: number;
    /** The hexadecimal digits with which the right key begins. */
    keyPrefix: string;
  };
}

/** Tries that are under way at once: enough to keep the browser’s own threads busy, too few to hold up this one. */
const BATCH = 4;
/** A challenge that takes more tries than that was not made by a receiver of ours. */
const MOST_TRIES = 10_000;

/**
 * Solves a challenge by PBKDF2 with SHA-256, and resolves to what the field `proof` takes. WebCrypto derives the keys
 * on threads of its own, so the page never waits. `undefined` when `signal` aborts, when the challenge cannot be
 * solved, and on a plain http page, which has no WebCrypto: a request is then sent without proof.
 */
export async function solveChallenge(
  challenge: Challenge,
  signal?: AbortSignal,
): Promise<string | undefined> {
  try {
    const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
    const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: cost };
    const derive = async (counter: number) => {
      const password = bytes(nonce + counter.toString(16).padStart(8, '0'));
      const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
      return hexadecimal(await crypto.subtle.deriveBits(algorithm, key, keyLength * 8));
    };
    for (let first = 0; first < MOST_TRIES && !signal?.aborted; first += BATCH) {
      const keys = await Promise.all([...Array<undefined>(BATCH)].map((_, index) => derive(first + index)));
      const index = keys.findIndex((key) => key.startsWith(keyPrefix));
      const derivedKey = keys[index];
      if (derivedKey) return btoa(toJson({ challenge, solution: { counter: first + index, derivedKey } }));
    }
  } catch {
    // Without WebCrypto, or with a challenge of another kind, the request goes without proof.
  }
  return undefined;
}

function bytes(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function hexadecimal(buffer: ArrayBuffer): string {
  return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
