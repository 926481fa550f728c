import { decodeCallWindow, encodeCallWindow, type CallWindow } from './call-window/call-window.ts';

const FIELDS = [
  'idempotencyKey',
  'name',
  'contactBy',
  'phone',
  'email',
  'service',
  'message',
  'locale',
  'partner',
  'page',
  'campaign',
  'referrer',
] as const;

/** What a form's fields say, in the shape of the JSON request; an empty or absent field is left out. */
export function readFields(fields: Pick<URLSearchParams, 'get' | 'getAll'>): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const value = fields.get(field);
    if (value) input[field] = value;
  }
  const callWindow = fields.get('callWindow');
  if (callWindow) input.callWindow = decodeCallWindow(callWindow) ?? callWindow;
  input.consents = [...fields.getAll('consents[]'), ...fields.getAll('consents')];
  return input;
}

/** Undoes `readFields`: the body of an `application/x-www-form-urlencoded` request. */
export function writeFields(input: Record<string, unknown>): URLSearchParams {
  const fields = new URLSearchParams();
  for (const field of FIELDS) {
    const value = input[field];
    if (typeof value === 'string' && value) fields.set(field, value);
  }
  const { callWindow } = input as { callWindow?: CallWindow | string };
  // One that could not be read is the text it was.
  if (callWindow)
    fields.set('callWindow', typeof callWindow === 'string' ? callWindow : encodeCallWindow(callWindow));
  for (const consent of (input.consents as string[] | undefined) ?? []) fields.append('consents[]', consent);
  return fields;
}
