import { EVIDENCE_FIELDS, type EvidenceField } from '../../consultation/fields.ts';

/** What travels beside a request and says something about who filled in the form; no part of what was asked for. */
export interface Evidence extends Partial<Record<EvidenceField, string>> {
  /** True when a field that nobody sees was filled in. */
  honeypot: boolean;
}

/** Where a form keeps a field that only a program fills in, its name begins so. */
export const HONEYPOT_PREFIX = 'hp_';

/** The evidence among the fields of a form or the members of a JSON request; of a field that comes twice the first. */
export function parseEvidence(fields: Iterable<readonly [string, unknown]>): Evidence {
  const evidence: Evidence = { honeypot: false };
  for (const [name, value] of fields) {
    const text = typeof value === 'string' ? value.trim() : '';
    if (!text) continue;
    if (name.startsWith(HONEYPOT_PREFIX)) evidence.honeypot = true;
    const field = EVIDENCE_FIELDS.find((known) => known === name);
    if (field) evidence[field] ??= text;
  }
  return evidence;
}
