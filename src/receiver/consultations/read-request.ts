import type { Context } from 'hono';
import { readFields } from '../../consultation/form-data.ts';
import { isObject } from '../../json/is-object.ts';
import { mediaType } from '../http/media-type.ts';
import { evidenceFields } from '../spam/evidence.ts';
import { senderPage, statedCameFrom } from './attribution.ts';
import { prefersHtml } from './refusal.ts';
import { shownTexts } from './shown-texts.ts';

const LONGEST_KEY = 255;
/** Each character may come behind a backslash, and all of them in quotes. */
const LONGEST_KEY_HEADER = 2 * LONGEST_KEY + 2;

/** A body that is not what its media type says. */
export class UnreadableBody extends Error {
  override name = 'UnreadableBody';
}

/**
 * What a request's body says, still unchecked, in the shape of the JSON request, the evidence beside it included.
 *
 * @throws {UnreadableBody} when the body cannot be read as its media type
 */
export async function readRequest(c: Context): Promise<Record<string, unknown>> {
  const input = await readBody(c);
  const stated = statedCameFrom(input);
  if (typeof input.timeZone !== 'string') delete input.timeZone;
  return { ...input, ...stated, ...(!stated.page && prefersHtml(c) && senderPage(c)) };
}

/**
 * The header `Idempotency-Key`: a structured-field string in quotes (RFC 9651, section 3.3.3), or the same bare.
 * `undefined` without the header, `null` when it is neither.
 */
export function idempotencyKeyHeader(header: string | undefined): string | undefined | null {
  if (header === undefined) return undefined;
  if (header.length > LONGEST_KEY_HEADER) return null;
  const [, quoted, bare] =
    /^(?:"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])+)"|([\x21\x23-\x7e]+))$/.exec(header.trim()) ?? [];
  const key = quoted?.replace(/\\(.)/g, '$1') ?? bare;
  return key !== undefined && key.length <= LONGEST_KEY ? key : null;
}

async function readBody(c: Context): Promise<Record<string, unknown>> {
  const type = mediaType(c.req.header('Content-Type'));
  try {
    if (type === 'application/json') return asObject(JSON.parse(await c.req.text()));
    if (type === 'multipart/form-data') return readForm(textsOnly(await c.req.formData()));
    return readForm(new URLSearchParams(await c.req.text()));
  } catch (cause) {
    throw new UnreadableBody(`The body is not ${type}.`, { cause });
  }
}

function readForm(fields: URLSearchParams): Record<string, unknown> {
  const input = readFields(fields);
  const consentTexts = shownTexts(fields, input.consents as string[]);
  return {
    ...input,
    ...evidenceFields(fields),
    ...(consentTexts && { consentTexts }),
  };
}

/** JSON that is no object has no field; the check then says which ones are missing. */
function asObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? { ...value } : {};
}

/** The form has no file field, so a file in it is no answer. */
function textsOnly(data: { forEach(visit: (value: unknown, key: string) => void): void }): URLSearchParams {
  const fields = new URLSearchParams();
  data.forEach((value, key) => {
    if (typeof value === 'string') fields.append(key, value);
  });
  return fields;
}
