import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** No patient reads and answers the questions in less time, in milliseconds. */
export const SHORTEST_FILL_TIME = 3_000;
const NONCE_BYTES = 16;
const TOKEN = /^(\d{1,15}\.[\w-]{22})\.([\w-]{43})$/;

/** The result of verifying a start token. It never expires: a patient may need all day for a form (WCAG 2.2.1). */
export type StartTokenStatus = 'fine' | 'too-fast' | 'forged';

/**
 * A token with the time at which a patient began the form: `issued at.nonce.signature`, the time in milliseconds since
 * 1970, the signature HMAC-SHA-256, both in base64url.
 */
export function issueStartToken(secret: string, now: number): string {
  const content = `${now}.${randomBytes(NONCE_BYTES).toString('base64url')}`;
  return `${content}.${sign(content, secret).toString('base64url')}`;
}

export function verifyStartToken(token: string, secret: string, now: number): StartTokenStatus {
  const [, content, signature] = TOKEN.exec(token) ?? [];
  if (content === undefined || signature === undefined) return 'forged';
  if (!timingSafeEqual(Buffer.from(signature, 'base64url'), sign(content, secret))) return 'forged';
  const age = now - Number.parseInt(content, 10);
  // A token from the future is valid: this computer's clock was set back.
  return age >= 0 && age < SHORTEST_FILL_TIME ? 'too-fast' : 'fine';
}

function sign(content: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`start token ${content}`).digest();
}
