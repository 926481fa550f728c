import { parseConsentRecords } from '../consultations/consent-record.ts';
import { parseAnswerRecords } from '../consultations/answer-record.ts';
import { FIELD_COLUMNS } from './field-columns.ts';
import type { FieldColumns, RequestRow } from './tables.ts';

/** One exported request: the names of the contract, instants in ISO 8601 (UTC). */
export type ExportedRequest = ReturnType<typeof toExported>;

/** A stored request less what only the receiver needs. */
export function toExported(row: RequestRow) {
  const fields = Object.fromEntries(FIELD_COLUMNS.map((column) => [column, row[column]])) as FieldColumns;
  return {
    requestId: row.id,
    reference: row.reference,
    receivedAt: iso(row.receivedAt),
    calledAt: iso(row.calledAt),
    ...fields,
    phone: row.phone ?? row.phoneTyped,
    windowStart: iso(row.windowStart),
    windowEnd: iso(row.windowEnd),
    answers: parseAnswerRecords(row.answers),
    consents: JSON.parse(row.consents) as string[],
    suspectedSpam: row.suspected === 1,
    spamScore: row.spamScore,
    spamReasons: JSON.parse(row.spamReasons) as string[],
    consentRecords: parseConsentRecords(row.consentRecords),
  };
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
