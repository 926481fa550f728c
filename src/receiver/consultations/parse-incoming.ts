import type { Context } from 'hono';
import { MOST_QUESTIONS } from '../../clinic/question-limits.ts';
import { ANY_TIME, encodeCallWindow, parseCallWindow } from '../../consultation/call-window/call-window.ts';
import { REQUEST_FIELDS } from '../../consultation/fields.ts';
import { decodeFields, type RequestInput } from '../../consultation/form-data.ts';
import { parseConsultation } from '../../consultation/parse.ts';
import { answerRules } from '../../consultation/questions/answer-rules.ts';
import type { Answers } from '../../consultation/questions/answers.ts';
import { isObject } from '../../json/is-object.ts';
import { mediaType } from '../http/media-type.ts';
import { parseEvidence, type Evidence } from '../spam/evidence.ts';
import { senderPage, statedAttribution } from './attribution.ts';
import type { IncomingRequest, TypedAnswers } from './incoming-request.ts';
import { parseShownTexts, shownTexts } from './shown-texts.ts';
import { parseStatedWindow } from './stated-window.ts';

const LONGEST_KEY = 255;
/** The longest header: each character may follow a backslash, and quotes surround them. */
const LONGEST_KEY_HEADER = 2 * LONGEST_KEY + 2;

/** The request for a body that cannot be parsed, for pages that show the form again. */
export const EMPTY_REQUEST: IncomingRequest = toIncoming({
  input: {},
  evidence: parseEvidence([]),
  consentTexts: new Map(),
});

/**
 * Parses the body of a request once: later code uses typed values and issues.
 *
 * @param fromPage true for a plain form post, whose page the header `Referer` may name
 * @returns `undefined` when the body cannot be parsed as its media type
 */
export async function parseIncoming(
  c: Context,
  { fromPage }: { fromPage: boolean },
): Promise<IncomingRequest | undefined> {
  const body = await readBody(c);
  if (!body) return undefined;
  const stated = statedAttribution(body.input);
  const attribution = { ...stated, ...(!stated.page && fromPage && senderPage(c)) };
  return toIncoming({ ...body, input: { ...body.input, ...attribution } });
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

interface Body {
  input: RequestInput;
  evidence: Evidence;
  successUrl?: string | undefined;
  consentTexts: ReadonlyMap<string, string>;
}

async function readBody(c: Context): Promise<Body | undefined> {
  const type = mediaType(c.req.header('Content-Type'));
  try {
    if (type === 'application/json') return readJson(JSON.parse(await c.req.text()));
    if (type === 'multipart/form-data') return readForm(textsOnly(await c.req.formData()));
    return readForm(new URLSearchParams(await c.req.text()));
  } catch {
    return undefined;
  }
}

function readForm(fields: URLSearchParams): Body {
  const input = decodeFields(fields, answerRules);
  const consentTexts = parseShownTexts(shownTexts(fields, input.consents as string[]));
  const successUrl = fields.get('successUrl') ?? undefined;
  return { input, evidence: parseEvidence(fields), successUrl, consentTexts };
}

/** JSON that is no object has no field; the parser then reports the missing ones. */
function readJson(value: unknown): Body {
  const body = isObject(value) ? value : {};
  const known = REQUEST_FIELDS.filter((name) => Object.hasOwn(body, name));
  const input: RequestInput = Object.fromEntries(known.map((name) => [name, body[name]]));
  // The browser adds the time zone: one that is no text is no reason to refuse a request.
  if (typeof input.timeZone !== 'string') delete input.timeZone;
  const consentTexts = parseShownTexts(body.consentTexts);
  return { input, evidence: parseEvidence(Object.entries(body)), consentTexts };
}

function toIncoming({ input, ...rest }: Body): IncomingRequest {
  const stated = parseStatedWindow(input.callWindow, rest.evidence.callInterval);
  // The parser refuses a window whose time zone this computer does not know.
  const parsed = parseConsultation(stated ? { ...input, callWindow: ANY_TIME } : input, answerRules);
  if (stated && parsed.consultation.contactBy !== 'email') parsed.consultation.callWindow = stated.window;
  const typed = typedAnswers(stated ? { ...input, callWindow: encodeCallWindow(stated.window) } : input);
  return { ...parsed, typed, ...rest, callInterval: stated?.interval };
}

function typedAnswers(input: RequestInput): TypedAnswers {
  const texts = Object.fromEntries(
    REQUEST_FIELDS.flatMap((name) => {
      const value = input[name];
      if (typeof value === 'string') return [[name, value]];
      const window = name === 'callWindow' && parseCallWindow(value);
      return window ? [[name, encodeCallWindow(window)]] : [];
    }),
  );
  const { answers, consents } = input;
  return {
    texts,
    consents: Array.isArray(consents) ? consents.filter(isText) : [],
    ...(isObject(answers) && { answers: typedOwn(answers) }),
  };
}

function typedOwn(answers: Record<string, unknown>): Answers {
  const typed = Object.entries(answers)
    .slice(0, MOST_QUESTIONS)
    .flatMap(([id, value]) =>
      isText(value) ? [[id, value]] : Array.isArray(value) ? [[id, value.filter(isText)]] : [],
    );
  return Object.fromEntries(typed) as Answers;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The form has no file field, so a file in it is no answer. */
function textsOnly(data: { forEach(visit: (value: unknown, key: string) => void): void }): URLSearchParams {
  const fields = new URLSearchParams();
  data.forEach((value, key) => {
    if (typeof value === 'string') fields.append(key, value);
  });
  return fields;
}
