import type { ExportedRequest } from './exported-request.ts';

const COLUMNS = [
  'reference',
  'receivedAt',
  'calledAt',
  'name',
  'contactBy',
  'phone',
  'phoneTyped',
  'email',
  'callWindow',
  'windowStart',
  'windowEnd',
  'timeZone',
  'service',
  'message',
  'consents',
  'locale',
  'partner',
  'page',
  'campaign',
  'referrer',
  'suspectedSpam',
  'spamScore',
  'spamReasons',
  'consentRecords',
  'requestId',
] as const satisfies readonly (keyof ExportedRequest)[];

/** With these in front a cell is a formula to spreadsheets, and a formula can read the rest and send it away. */
const FORMULA_START = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const E164 = /^\+\d+$/;

/** The requests as CSV (RFC 4180), the first line naming the columns. */
export function exportCsv(requests: readonly ExportedRequest[]): string {
  const rows = requests.map((request) => COLUMNS.map((column) => cell(request[column])));
  return [[...COLUMNS], ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function cell(value: ExportedRequest[(typeof COLUMNS)[number]]): string {
  if (value === null) return '';
  const text = Array.isArray(value) ? listed(value) : String(value);
  const safe = FORMULA_START.test(text) && !E164.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Names with blanks between them; records as JSON, which keeps their texts as they were. */
function listed(items: readonly unknown[]): string {
  return items.every((item) => typeof item === 'string') ? items.join(' ') : JSON.stringify(items);
}
