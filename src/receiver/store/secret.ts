import type { Kysely } from 'kysely';
import { randomBytes } from 'node:crypto';
import type { Tables } from './tables.ts';

const NAME = 'receiver';
const SECRET_BYTES = 32;

/**
 * The secret with which the receiver signs and hashes, in hex. It is made when a database is first opened; of two
 * receivers that make one at the same moment, both get the one that was kept.
 */
export async function receiverSecret(database: Kysely<Tables>): Promise<string> {
  const value = randomBytes(SECRET_BYTES).toString('hex');
  await database
    .insertInto('secrets')
    .values({ name: NAME, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await database
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', NAME)
    .executeTakeFirstOrThrow();
  return row.value;
}
