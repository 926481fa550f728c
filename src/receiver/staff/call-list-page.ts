import { html } from 'hono/html';
import type { Clinic } from '../../clinic/schema.ts';
import { pageResponse, type Html } from '../http/page.ts';
import type { Call, CallList } from './call-list.ts';
import { callItem } from './call-item.ts';

/** The change that a button has just made, for a notice with an undo button. */
export interface Change {
  kind: 'called' | 'put-back' | 'not-spam';
  id: string;
}

const SUSPECTED_NOTE = 'Requests left here are deleted after 30 days.';

interface View {
  clinic: Clinic;
  now: number;
  /** The number of suspected requests beyond those in the list. */
  moreSuspected: number;
  change: Change | undefined;
}

/** The page from which staff call: one button for each request, no script. */
export function callListPage(
  list: CallList,
  { clinic, now, moreSuspected, change }: View,
): Promise<Response> {
  const items = (calls: Call[]) =>
    html`<ul class="calls">
      ${calls.map((call) => callItem(call, { clinic, now }))}
    </ul>`;
  return pageResponse({
    title: `Call list (${list.now.length}) – ${clinic.name}`,
    language: 'en',
    banner: html`<p class="clinic">${clinic.name}</p>
      <form method="post" action="/staff/sign-out">
        <button type="submit" class="button quiet">Sign out</button>
      </form>`,
    body: html`<div class="title-row">
        <h1>Call list</h1>
        <a href="/staff">Refresh</a>
      </div>
      ${changeNotice(list, change)}
      <h2>Call now <span class="count">${list.now.length}</span></h2>
      ${list.now.length > 0 ? items(list.now) : emptyNotice(list)}
      ${
        list.later.length > 0 &&
        html`<h2>Coming up <span class="count">${list.later.length}</span></h2>
          ${items(list.later)}`
      }
      ${folded('Suspected spam', list.suspected, items, { more: moreSuspected, note: SUSPECTED_NOTE })}
      ${folded('Called in the last 7 days', list.called, items)}`,
  });
}

function emptyNotice({ later }: CallList): Html {
  const what =
    later.length > 0 ? 'The next ones are below.' : 'New requests appear here when you refresh the page.';
  return html`<p class="empty"><strong>Nobody is waiting for a call right now.</strong> ${what}</p>`;
}

function folded(
  summary: string,
  calls: Call[],
  items: (calls: Call[]) => Html,
  { more = 0, note = '' } = {},
): Html | '' {
  if (calls.length === 0) return '';
  return html`<details>
    <summary>
      <h2>${summary} <span class="count">${calls.length + more}</span></h2>
    </summary>
    ${note && html`<p class="aside">${note}</p>`} ${items(calls)}
    ${more > 0 && html`<p>${more} older ${more === 1 ? 'one is' : 'ones are'} not shown.</p>`}
  </details>`;
}

function changeNotice({ now, later, suspected, called }: CallList, change: Change | undefined): Html | '' {
  const call = [...now, ...later, ...suspected, ...called].find(({ request }) => request.id === change?.id);
  if (!call || (call.state === 'called') !== (change?.kind === 'called')) return '';
  const { id, name, reference, suspected: stillSuspected } = call.request;
  if (change?.kind === 'not-spam') {
    if (stillSuspected === 1) return '';
    return html`<div class="done" role="status">
      <p><bdi>${name}</bdi> (${reference}) is not spam. Moved to the call list.</p>
    </div>`;
  }
  if (call.state !== 'called') {
    return html`<div class="done" role="status">
      <p><bdi>${name}</bdi> (${reference}) is back on the list.</p>
    </div>`;
  }
  return html`<div class="done" role="status">
    <p><bdi>${name}</bdi> (${reference}) is marked as called.</p>
    <form method="post" action="/staff/requests/${id}/put-back">
      <button type="submit" class="button quiet">Undo</button>
    </form>
  </div>`;
}
