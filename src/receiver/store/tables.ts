import type { ContactWay } from '../../clinic/form-fields.ts';
import type { FIELDS, StoredField } from '../../consultation/fields.ts';

/** The tables as Kysely sees them; instants are milliseconds since 1970 (UTC). */
export interface Tables {
  requests: RequestRow;
  staffSessions: StaffSessionRow;
  attempts: AttemptRow;
  secrets: SecretRow;
  spentProofs: SpentProofRow;
  health: HealthRow;
}

type Table = typeof FIELDS;

/** The columns of the fields that a patient's form has, by the table of fields. */
export type FieldColumns = {
  [Name in StoredField as Table[Name]['column']]: Name extends 'contactBy'
    ? ContactWay
    : Table[Name] extends { required: true } | { value: 'list' }
      ? string
      : string | null;
};

/**
 * One request of a patient, with the request id that the patient's browser got. The columns of the fields follow from
 * `FIELDS`: `phoneTyped` as the patient typed it, `callWindow` as `encodeCallWindow` writes it, `consents` the ids of
 * the ticked boxes that are kept in `consentRecords`, a JSON array, and `answers` the JSON of `AnswerRecord`s.
 */
export interface RequestRow extends FieldColumns {
  id: string;
  /** Short, to be read aloud. */
  reference: string;
  idempotencyKey: string;
  /** The hash of all content (`contentHash`), under the name that the column got first. */
  fingerprint: string;
  /** The hash of the patient's wish alone (`wishHash`); `null` for requests of an earlier version. */
  asked: string | null;
  receivedAt: number;
  /** E.164, such as `+12025550147`. */
  phone: string | null;
  /** The call window in time; both are null for "any time". */
  windowStart: number | null;
  windowEnd: number | null;
  /** 1 while it is shown apart as suspected spam; staff may change it. */
  suspected: number;
  /** The weights of `spamReasons`, added up. */
  spamScore: number;
  /** Names of `SPAM_REASONS`, a JSON array. */
  spamReasons: string;
  /** What the patient agreed to, a JSON array of `ConsentRecord`. */
  consentRecords: string;
  calledAt: number | null;
}

export interface StaffSessionRow {
  tokenHash: string;
  expiresAt: number;
}

export interface SecretRow {
  name: string;
  value: string;
}

/** A proof of work that was used, under its nonce. */
export interface SpentProofRow {
  nonce: string;
  /** The idempotency key of the request that it came with. */
  spentFor: string;
  expiresAt: number;
}

/** The number of attempts of one address, or on one contact, since `startedAt`. */
export interface AttemptRow {
  kind: string;
  /** HMAC-SHA-256 of the address or contact under the receiver's secret, in hex. */
  subject: string;
  startedAt: number;
  count: number;
}

/** The one row that is written and read to find out whether the store works. */
export interface HealthRow {
  id: 1;
  checkedAt: number;
}
