import { FIELD_COLUMNS } from './field-columns.ts';
import type { ExportedRequest } from './exported-request.ts';

type Column = keyof ExportedRequest;

/** The exported columns beside those of the fields. */
const BESIDE: Partial<Record<string, readonly Column[]>> = {
  phoneTyped: ['phone', 'phoneTyped'],
  callWindow: ['callWindow', 'windowStart', 'windowEnd'],
};

const COLUMNS: readonly Column[] = [
  'reference',
  'receivedAt',
  'calledAt',
  ...FIELD_COLUMNS.flatMap((column) => BESIDE[column] ?? [column]),
  'suspectedSpam',
  'spamScore',
  'spamReasons',
  'consentRecords',
  'requestId',
];

/** With these in front a cell is a formula to spreadsheets, and a formula can read the rest and send it away. */
const FORMULA_START = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const E164 = /^\+\d+$/;

/** Excel reads a file without it in the encoding of its country, and shows `JosÃ©` for `José`. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The requests as CSV in UTF-8 (RFC 4180) with a byte order mark, the first line naming the columns. Each question of
 * the clinic's own that anyone has answered has a column `answers.ID`, also one that clinic.json no longer has.
 */
export function exportCsv(requests: readonly ExportedRequest[]): string {
  const ids = [...new Set(requests.flatMap(({ answers }) => answers.map(({ id }) => id)))];
  const head = COLUMNS.flatMap((column) =>
    column === 'answers' ? ids.map((id) => `answers.${id}`) : column,
  );
  const rows = requests.map((request) =>
    COLUMNS.flatMap((column) =>
      column === 'answers' ? answersTo(ids, request).map(cell) : cell(request[column]),
    ),
  );
  return BYTE_ORDER_MARK + [head, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function answersTo(ids: readonly string[], { answers }: ExportedRequest): Value[] {
  const values = new Map(answers.map(({ id, value }) => [id, value]));
  return ids.map((id) => values.get(id) ?? null);
}

type Value = ExportedRequest[Column];

function cell(value: Value): string {
  if (value === null) return '';
  const text = Array.isArray(value) ? listed(value) : String(value);
  const safe = FORMULA_START.test(text) && !E164.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Ids with blanks between them; records as JSON, which keeps their texts unchanged. */
function listed(items: readonly unknown[]): string {
  return items.every((item) => typeof item === 'string') ? items.join(' ') : JSON.stringify(items);
}
