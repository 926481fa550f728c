import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { randomBytes } from 'node:crypto';
import type { ReceiverContext } from '../receiver-context.ts';
import type { StaffPassword } from './password.ts';

const COOKIE = 'clinic_staff';
const SESSION_SECONDS = 12 * 60 * 60;
const TOKEN_BYTES = 32;

type Session = Pick<ReceiverContext, 'store' | 'now'> & { password: StaffPassword };

/** Signs the browser in for a working day. */
export async function beginSession(c: Context, { store, now, password }: Session): Promise<void> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await store.sessions.add(password.hashOfToken(token), {
    now: now(),
    expiresAt: now() + SESSION_SECONDS * 1000,
  });
  setCookie(c, COOKIE, token, { ...cookieOptions(c), maxAge: SESSION_SECONDS });
}

export async function isSignedIn(c: Context, { store, now, password }: Session): Promise<boolean> {
  const token = getCookie(c, COOKIE);
  return token !== undefined && (await store.sessions.isOpen(password.hashOfToken(token), now()));
}

/** Ends the session in the store too, so that a copied cookie is worth nothing. */
export async function endSession(c: Context, { store, password }: Session): Promise<void> {
  const token = getCookie(c, COOKIE);
  if (token !== undefined) await store.sessions.end(password.hashOfToken(token));
  deleteCookie(c, COOKIE, cookieOptions(c));
}

/** `Secure` wherever the browser uses https, also to a proxy; on plain http, sign-in would fail with it. */
function cookieOptions(c: Context) {
  const scheme =
    c.req.header('X-Forwarded-Proto')?.split(',')[0]?.trim() ?? new URL(c.req.url).protocol.replace(':', '');
  return { path: '/staff', httpOnly: true, sameSite: 'Strict', secure: scheme === 'https' } as const;
}
