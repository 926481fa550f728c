/** What travels beside a request and says something about who filled in the form; no part of what was asked for. */
export interface Evidence {
  startToken?: string;
  /** The base64 of a solved challenge. */
  proof?: string;
  /** True when a field that nobody sees was filled in. */
  honeypot: boolean;
}

/** Where a form keeps a field that only a program fills in, its name begins so. */
export const HONEYPOT_PREFIX = 'hp_';

/** The fields of a form that are evidence, under their own names. */
export function evidenceFields(fields: Iterable<[string, string]>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of fields) if (isEvidence(name) && value) found[name] ??= value;
  return found;
}

/** Reads the evidence beside a request in the shape of the JSON request. */
export function readEvidence(input: Record<string, unknown>): Evidence {
  const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);
  return {
    startToken: text(input.startToken),
    proof: text(input.proof),
    honeypot: Object.entries(input).some(([name, value]) => name.startsWith(HONEYPOT_PREFIX) && text(value)),
  };
}

function isEvidence(name: string): boolean {
  return name === 'startToken' || name === 'proof' || name.startsWith(HONEYPOT_PREFIX);
}
