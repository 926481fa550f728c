import {
  chosenWindow,
  decodeCallWindow,
  encodeCallWindow,
  type CallWindow,
} from './call-window/call-window.ts';
import { FIELDS, REQUEST_FIELDS, type RequestField } from './fields.ts';
import type { AnswerRules } from './questions/answer-rules.ts';
import type { Answers } from './questions/answers.ts';

/** A request in the shape of the JSON request, before it is parsed. */
export type RequestInput = Partial<Record<RequestField, unknown>>;

/**
 * Decodes the fields of a form to the shape of the JSON request; an empty or absent field is left out.
 *
 * @param own for a clinic with questions of its own
 */
export function decodeFields(fields: URLSearchParams, own?: AnswerRules): RequestInput {
  const input: RequestInput = {};
  for (const name of REQUEST_FIELDS) {
    const { value } = FIELDS[name];
    const text = value === 'window' ? chosenWindow(fields) : fields.get(name);
    if (value === 'list') input[name] = [...fields.getAll(`${name}[]`), ...fields.getAll(name)];
    // A call window that cannot be decoded stays a text.
    else if (text) input[name] = (value === 'window' && decodeCallWindow(text)) || text;
  }
  return Object.assign(input, own?.decode(fields));
}

/** The inverse of `decodeFields`: the body of an `application/x-www-form-urlencoded` request. */
export function encodeFields(input: RequestInput, own?: AnswerRules): URLSearchParams {
  const fields = new URLSearchParams();
  for (const name of REQUEST_FIELDS) {
    const value = input[name];
    if (FIELDS[name].value === 'list')
      for (const entry of (value as string[] | undefined) ?? []) fields.append(`${name}[]`, entry);
    else if (typeof value === 'string' && value) fields.set(name, value);
    else if (FIELDS[name].value === 'window' && value)
      fields.set(name, encodeCallWindow(value as CallWindow));
  }
  own?.encode(input.answers as Answers | undefined, fields);
  return fields;
}
