import type { Challenge } from './proof-of-work.ts';

/** The response of a receiver when a patient begins to fill in a form; each may be missing. */
export interface Start {
  /** Goes into the field `startToken`. */
  startToken?: string;
  /** For `solveChallenge`. */
  challenge?: Challenge;
  /** The receiver's clock, in milliseconds since 1970. */
  now?: number;
}

/** The highest cost of a challenge: a phone could not solve a harder one while a patient fills in a form. */
const HIGHEST_COST = 10_000;

/**
 * Fetches the start token and the challenge from the receiver at `action`. Call it when the form gets its first focus:
 * a page may be in a cache for a year. On any failure the result is empty, and the request can be sent without.
 */
export async function fetchStartToken(
  action: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Start> {
  try {
    const url = action.replace(/\/?(?:[?#].*)?$/, '/start');
    const response = await fetch(url, { credentials: 'omit', ...(signal && { signal }) });
    return response.ok ? parseStart(await response.json()) : {};
  } catch {
    return {};
  }
}

function parseStart(answer: unknown): Start {
  const { startToken, challenge, now } = (answer ?? {}) as Record<string, unknown>;
  const time = Date.parse(String(now));
  return {
    ...(typeof startToken === 'string' && startToken.length <= 500 && { startToken }),
    ...(isSolvable(challenge) && { challenge }),
    ...(time && { now: time }),
  };
}

function isSolvable(challenge: unknown): challenge is Challenge {
  const { parameters } = (challenge ?? {}) as { parameters?: Record<string, unknown> };
  const { algorithm, cost, nonce, salt, keyPrefix, keyLength } = parameters ?? {};
  return (
    algorithm === 'PBKDF2/SHA-256' &&
    isAmount(cost, HIGHEST_COST) &&
    isAmount(keyLength, 64) &&
    [nonce, salt, keyPrefix].every((text) => typeof text === 'string' && /^[0-9a-f]{2,128}$/.test(text))
  );
}

function isAmount(value: unknown, most: number): boolean {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= most;
}
