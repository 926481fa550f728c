/** A request for a call in JSON; each call returns a new one. */
export function request(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    idempotencyKey: '0b7e9c1a-4f58-4d2e-9a61-2f6c3e8d7b10',
    name: 'Ana Flores',
    contactBy: 'phone',
    phone: '555 555 0147',
    callWindow: { when: 'any' },
    consents: [],
    ...changes,
  };
}

/** A request for an email. */
export function emailRequest(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { name: 'Ana Flores', contactBy: 'email', email: 'ana@example.com', ...changes };
}
