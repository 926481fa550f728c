import type { AttemptStore } from './attempts.ts';
import type { HealthStore } from './health.ts';
import type { RequestStore } from './requests.ts';
import type { SessionStore } from './sessions.ts';
import type { SpentProofStore } from './spent-proofs.ts';

/** The parts of the store, each with its own tables. */
export interface Parts {
  requests: RequestStore;
  sessions: SessionStore;
  attempts: AttemptStore;
  spentProofs: SpentProofStore;
  health: HealthStore;
}

/**
 * What a call does: `read`; `write`, of which a power cut may undo the last ones; or `durable`, which is answered only
 * once it is on the disk.
 */
export type CallKind = 'read' | 'write' | 'durable';

/** Every call of the store. One that is missing here does not compile. */
export const CALLS = {
  requests: {
    keep: 'durable',
    withKey: 'read',
    withId: 'read',
    askedSince: 'read',
    all: 'read',
    forCallList: 'read',
    suspected: 'read',
    markCalled: 'durable',
    putBack: 'durable',
    clearSuspicion: 'durable',
    deleteCalledBefore: 'durable',
    deleteSuspectedBefore: 'durable',
  },
  sessions: { add: 'write', isOpen: 'read', end: 'durable' },
  attempts: { count: 'write', usedUp: 'read', forget: 'write' },
  spentProofs: { spend: 'write' },
  health: { ping: 'read', probe: 'durable' },
} as const satisfies { [Part in keyof Parts]: Record<keyof Parts[Part], CallKind> };

/** One call: a part of the store, its method and the arguments, which can be sent to another thread. */
export interface Call {
  part: keyof Parts;
  method: string;
  args: readonly unknown[];
}

export function kindOf({ part, method }: Call): CallKind {
  return (CALLS[part] as Record<string, CallKind>)[method]!;
}

/** The parts of the store, each method of which goes through `send`. */
export function createParts(send: (call: Call) => Promise<unknown>): Parts {
  const parts = Object.entries(CALLS).map(([part, methods]) => [
    part,
    Object.fromEntries(
      Object.keys(methods).map((method) => [
        method,
        (...args: unknown[]) => send({ part: part as keyof Parts, method, args }),
      ]),
    ),
  ]);
  return Object.fromEntries(parts) as Parts;
}
