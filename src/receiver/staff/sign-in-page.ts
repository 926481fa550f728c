import { html } from 'hono/html';
import type { Clinic } from '../../clinic/schema.ts';
import { pageResponse } from '../http/page.ts';

/** The issue above the password field; there is none at first. */
export type SignInIssue = { kind: 'missing' } | { kind: 'wrong' } | { kind: 'locked'; minutes: number };

/** The page on which staff sign in. */
export function signInPage(clinic: Clinic, issue?: SignInIssue, retryAfter?: number): Promise<Response> {
  const message = issue && sentence(issue);
  return pageResponse({
    title: `${issue ? 'Error: ' : ''}Sign in – ${clinic.name}`,
    language: 'en',
    banner: html`<p class="clinic">${clinic.name}</p>`,
    body: html`<h1>Call list</h1>
      <p>Sign in to see who asked for a call.</p>
      <form method="post" action="/staff/sign-in" class="sign-in">
        <input type="text" name="username" value="staff" autocomplete="username" hidden />
        <label for="password">Password</label>
        ${message && html`<p id="password-error" class="error" role="alert"><span class="visually-hidden">Error:</span> ${message}</p>`}
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          spellcheck="false"
          ${issue ? html`aria-invalid="true" aria-describedby="password-error"` : ''}
        />
        <button type="submit" class="button">Sign in</button>
      </form>`,
    status: issue ? (issue.kind === 'locked' ? 429 : 422) : 200,
    headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
  });
}

/** The page in place of the call list while it has no password. */
export function noPasswordPage(clinic: Clinic): Promise<Response> {
  return pageResponse({
    title: `Call list – ${clinic.name}`,
    language: 'en',
    banner: html`<p class="clinic">${clinic.name}</p>`,
    body: html`<h1>Call list</h1>
      <p>The call list is off until a password is set. New requests are still saved.</p>
      <p>
        Set <code>STAFF_PASSWORD</code> (at least 12 characters) where the receiver runs, and start it again.
      </p>`,
    status: 503,
  });
}

function sentence(issue: SignInIssue): string {
  if (issue.kind === 'missing') return 'Enter the password';
  if (issue.kind === 'wrong') return 'Wrong password. Try again.';
  const minutes = issue.minutes === 1 ? '1 minute' : `${issue.minutes} minutes`;
  return `Too many wrong passwords. Wait ${minutes}.`;
}
