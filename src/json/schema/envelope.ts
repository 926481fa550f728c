import { CONTRACT_VERSION } from '../contract-version.ts';
import { z } from './zod.ts';

/** The two keys at the beginning of every document: an optional `$schema` for editors, and the contract's version. */
export const envelope = {
  $schema: z.optional(z.string()),
  contract: z.literal(CONTRACT_VERSION),
};
