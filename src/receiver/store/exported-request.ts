import { readConsentRecords } from '../consultations/consent-record.ts';
import type { RequestRow } from './tables.ts';

/** One request as a clinic takes it elsewhere: the names of the contract, instants in ISO 8601 (UTC). */
export type ExportedRequest = ReturnType<typeof toExported>;

/** A stored request less what only the receiver needs. */
export function toExported(row: RequestRow) {
  return {
    requestId: row.id,
    reference: row.reference,
    receivedAt: iso(row.receivedAt),
    calledAt: iso(row.calledAt),
    name: row.name,
    contactBy: row.contactBy,
    phone: row.phone ?? row.phoneTyped,
    phoneTyped: row.phoneTyped,
    email: row.email,
    callWindow: row.callWindow,
    windowStart: iso(row.windowStart),
    windowEnd: iso(row.windowEnd),
    timeZone: row.timeZone,
    service: row.service,
    message: row.message,
    consents: JSON.parse(row.consents) as string[],
    locale: row.locale,
    partner: row.partner,
    page: row.page,
    campaign: row.campaign,
    referrer: row.referrer,
    suspectedSpam: row.suspected === 1,
    spamScore: row.spamScore,
    spamReasons: JSON.parse(row.spamReasons) as string[],
    consentRecords: readConsentRecords(row.consentRecords),
  };
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
