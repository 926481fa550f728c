import type { Challenge } from './proof-of-work.ts';

/** What a receiver gives to a form that a patient begins to fill in; either may be missing. */
export interface Start {
  /** Goes into the field `startToken`. */
  startToken?: string;
  /** For `solveChallenge`. */
  challenge?: Challenge;
}

/** No phone finishes a challenge that is dearer than that while somebody fills in a form. */
const HIGHEST_COST = 10_000;

/**
 * Asks the receiver at `action` for what shows it that a person filled in the form. To be called when the form gets
 * its first focus: a page may lie in a cache for a year. Whatever goes wrong, the request can be sent without.
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
  const { startToken, challenge } = (answer ?? {}) as Record<string, unknown>;
  return {
    ...(typeof startToken === 'string' && startToken.length <= 500 && { startToken }),
    ...(isSolvable(challenge) && { challenge }),
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
