import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Nobody reads the questions and answers them in less, in milliseconds. */
export const SHORTEST_FILLING = 3_000;
const NONCE_BYTES = 16;
const TOKEN = /^(\d{1,15}\.[\w-]{22})\.([\w-]{43})$/;

/** What a start token tells. It never grows too old: somebody may take all day over a form (WCAG 2.2.1). */
export type StartTokenReading = 'fine' | 'too-fast' | 'forged';

/**
 * A token that says when somebody began with the form: `issued at.nonce.signature`, the time in milliseconds since
 * 1970, the signature HMAC-SHA-256, both in base64url.
 */
export function issueStartToken(secret: string, now: number): string {
  const content = `${now}.${randomBytes(NONCE_BYTES).toString('base64url')}`;
  return `${content}.${sign(content, secret).toString('base64url')}`;
}

export function readStartToken(token: string, secret: string, now: number): StartTokenReading {
  const [, content, signature] = TOKEN.exec(token) ?? [];
  if (content === undefined || signature === undefined) return 'forged';
  if (!timingSafeEqual(Buffer.from(signature, 'base64url'), sign(content, secret))) return 'forged';
  const age = now - Number.parseInt(content, 10);
  // One that is to be issued only later is ours all the same: this computer's clock was set back.
  return age >= 0 && age < SHORTEST_FILLING ? 'too-fast' : 'fine';
}

function sign(content: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`start token ${content}`).digest();
}
