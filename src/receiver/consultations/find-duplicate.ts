import { randomUUID } from 'node:crypto';
import type { Consultation } from '../../consultation/consultation.ts';
import type { ReceiverContext } from '../receiver-context.ts';
import type { RequestRow } from '../store/tables.ts';
import { contentHash, wishHash } from './content-hash.ts';
import { pageKey, SAME_REQUEST_PERIOD } from './page-key.ts';

/** Staff do not call about the same wish more often than that within minutes. */
const MOST_CALLS = 20;

/** A stored request: the same one, or another one under the same key. */
export interface FoundRequest {
  kind: 'stored' | 'key-reused';
  row: RequestRow;
}

/** The data that duplicates are found by: the key of a request, or else the patient's wish. */
interface Asked {
  key: string | undefined;
  /** True for a plain form post. */
  fromPage: boolean;
  now: number;
}

/**
 * The stored request that this one repeats: the one under its key, or else the same wish of the last minutes. A form
 * post without a key repeats any request with the same wish. One with a key repeats only a request that was stored
 * without: the patient pressed Back after a plain post, and a script then sends the form. Two keys are two requests.
 * A wish that staff have called is done: the same wish again is a new request, or the patient would wait for a call.
 */
export async function findDuplicate(
  consultation: Consultation,
  { store }: Pick<ReceiverContext, 'store'>,
  { key, fromPage, now }: Asked,
): Promise<FoundRequest | undefined> {
  const known = key === undefined ? undefined : await store.requests.withKey(key);
  if (known) return underKey(known, consultation);
  if (key === undefined && !fromPage) return undefined;
  const same = await store.requests.askedSince(wishHash(consultation), now - SAME_REQUEST_PERIOD);
  const row = same.find((one) => one.calledAt === null && (key === undefined || hasPageKey(one)));
  return row && { kind: 'stored', row };
}

/**
 * Whether the request stored under a key is this one. Where the key was made from the wish, the wish alone decides; a
 * key from the sender belongs to all content of its request.
 */
export function underKey(row: RequestRow, consultation: Consultation): FoundRequest {
  const isSame =
    row.fingerprint === contentHash(consultation) ||
    (hasPageKey(row) && row.asked === wishHash(consultation));
  return { kind: isSame ? 'stored' : 'key-reused', row };
}

/** The key for a plain post without one: the first of its wish that no request has which staff have called. */
export async function freePageKey(
  consultation: Consultation,
  { store }: Pick<ReceiverContext, 'store'>,
  now: number,
): Promise<string> {
  for (const key of pageKeys(wishHash(consultation), now)) {
    const row = await store.requests.withKey(key);
    if (!row || row.calledAt === null) return key;
  }
  return randomUUID();
}

function hasPageKey({ asked, idempotencyKey, receivedAt }: RequestRow): boolean {
  return asked !== null && [...pageKeys(asked, receivedAt)].includes(idempotencyKey);
}

function* pageKeys(asked: string, now: number): Generator<string> {
  for (let calls = 0; calls <= MOST_CALLS; calls += 1) yield pageKey(asked, now, calls);
}
