import type { ContactWay } from '../../consultation/consultation.ts';

/** The tables as Kysely sees them; instants are milliseconds since 1970 (UTC). */
export interface Tables {
  requests: RequestRow;
  staffSessions: StaffSessionRow;
  attempts: AttemptRow;
  secrets: SecretRow;
  spentProofs: SpentProofRow;
}

/** One request of a patient, with the request id that the patient's browser got. */
export interface RequestRow {
  id: string;
  /** Short, for reading aloud. */
  reference: string;
  idempotencyKey: string;
  /** SHA-256 of the normalised content, in hex. */
  fingerprint: string;
  /** SHA-256 of what the patient asked for alone, in hex; `null` for requests of an earlier version. */
  asked: string | null;
  receivedAt: number;
  name: string;
  contactBy: ContactWay;
  /** As the patient typed it. */
  phoneTyped: string | null;
  /** E.164, such as `+12025550147`. */
  phone: string | null;
  email: string | null;
  /** As `encodeCallWindow` writes it. */
  callWindow: string;
  /** The window's place in time; both are null for "any time". */
  windowStart: number | null;
  windowEnd: number | null;
  /** The IANA zone of the patient's clock, where their browser said it. */
  timeZone: string | null;
  service: string | null;
  message: string | null;
  /** Ids of the ticked consents, a JSON array. */
  consents: string;
  locale: string | null;
  partner: string | null;
  /** Origin and path of the page that held the form. */
  page: string | null;
  /** `utm_source/utm_medium/utm_campaign` of that page's address. */
  campaign: string | null;
  /** Origin of the other site from which the patient came to that page. */
  referrer: string | null;
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

/** How often one address, or one contact, did one thing since `startedAt`. */
export interface AttemptRow {
  kind: string;
  /** HMAC-SHA-256 of the address or contact under the receiver's secret, in hex. */
  subject: string;
  startedAt: number;
  count: number;
}
