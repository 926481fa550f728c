import { EVIDENCE_FIELDS, type EvidenceField } from '../../consultation/fields.ts';

/** The evidence of how a form was filled in; it is not part of the request. */
export interface Evidence extends Partial<Record<EvidenceField, string>> {
  /** True when the invisible field was filled in. */
  honeypot: boolean;
}

/** The beginning of the name of the invisible field, which only programs fill in. */
export const HONEYPOT_PREFIX = 'hp_';

/** The evidence among the fields of a form or the members of a JSON request; of a repeated field, the first. */
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
