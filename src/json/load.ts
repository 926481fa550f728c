import { isNewerContract } from './contract-version.ts';
import { isFetchUrl, parseUrl } from './is-url.ts';
import { LoadError } from './load-error.ts';
import { validateDocument, type DocumentSchema } from './validate.ts';
import { readTextUpTo } from './read-text.ts';
import { yieldToMain } from './yield-to-main.ts';

/** The largest document that is read, in bytes. A long article is about 20 kB. */
export const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024;

/** How long an answer may take, in milliseconds. */
export const LOAD_TIMEOUT = 10_000;

interface LoadOptions {
  signal?: AbortSignal;
  /** What a relative address is relative to. */
  base?: string;
  /** Milliseconds. */
  timeout?: number;
  /** Converts a response of another kind to a document, or throws a `LoadError` with more detail on a failed one. */
  adapt?: ((answer: unknown, url: string) => unknown) | undefined;
  /** Makes a document from the beginning of a long one, once that is enough. It is called a few times at most. */
  beginning?: ((text: string) => string | undefined) | undefined;
}

/**
 * Fetches and parses one document.
 *
 * @param url http, https or relative to `base`
 * @throws {LoadError} with a code for each way in which it can fail
 * @throws the signal's reason when `signal` aborts: a newer request replaced this one
 */
export async function loadDocument<T>(
  schema: DocumentSchema<T>,
  url: string,
  options: LoadOptions = {},
): Promise<T> {
  const text = await loadText(url, options);
  const address = absoluteUrl(url, options.base);
  const answer = parseJson(text, address);
  return parseYielding(schema, options.adapt ? await options.adapt(answer, address) : answer, address);
}

/** Parses the text of one document as `parseDocumentText` does; a long one yields to the browser meanwhile. */
export async function parseInlineDocument<T>(
  schema: DocumentSchema<T>,
  text: string,
  url: string,
): Promise<T> {
  return parseYielding(schema, parseJson(text, url), url);
}

/**
 * Fetches the text of one document, by the request that `<link rel="preload" as="fetch" crossorigin>` makes, so that a
 * preloaded answer is used. Throws as `loadDocument` does.
 */
export async function loadText(
  url: string,
  { signal, base, timeout = LOAD_TIMEOUT, adapt, beginning }: LoadOptions = {},
): Promise<string> {
  if (!url) throw new LoadError('no-source', url);
  if (!isFetchUrl(url)) throw new LoadError('bad-url', url);
  const address = absoluteUrl(url, base);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(new LoadError('timeout', address)), timeout);
  const giveUp = () => deadline.abort(signal?.reason);
  if (signal?.aborted) giveUp();
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    return await fetchText(address, deadline.signal, { adapt, beginning });
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    if (error instanceof LoadError) throw error;
    throw new LoadError('unreachable', address, { detail: 'the answer broke off' });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

/**
 * Parses the text of one document by the schema that browsers use; `url` only names it.
 *
 * @throws {LoadError} `html-instead-of-json`, `truncated`, `not-json`, `newer-contract` or `invalid`
 */
export function parseDocumentText<T>(schema: DocumentSchema<T>, text: string, url: string): T {
  return parseValue(schema, parseJson(text, url), url);
}

/** How many entries are validated between two yields to the browser. */
const ENTRIES_PER_TASK = 200;

/**
 * Validates the entries of a long list, such as an index of thousands, and yields to the browser between groups of
 * them. `validateDocument` remembers the valid ones, so validating the whole document afterwards is quick; it reports
 * the issues.
 */
async function validateLongLists(
  { schema, formats }: DocumentSchema<unknown>,
  input: unknown,
): Promise<void> {
  for (const [key, list] of Object.entries(input ?? {})) {
    const items = schema.properties?.[key]?.items;
    if (!Array.isArray(list) || !items) continue;
    for (let at = ENTRIES_PER_TASK; at < list.length; at += 1) {
      if (at % ENTRIES_PER_TASK === 0) await yieldToMain();
      validateDocument({ schema: items, formats }, list[at]);
    }
  }
}

async function parseYielding<T>(schema: DocumentSchema<T>, input: unknown, url: string): Promise<T> {
  await validateLongLists(schema, input);
  return parseValue(schema, input, url);
}

function parseValue<T>(schema: DocumentSchema<T>, input: unknown, url: string): T {
  if (isNewerContract(input)) throw new LoadError('newer-contract', url);
  const parsed = validateDocument(schema, input);
  if (!parsed.ok) throw new LoadError('invalid', url, { issues: parsed.issues });
  if (parsed.warnings.length > 0) {
    console.warn(new LoadError('invalid', url, { issues: parsed.warnings, detail: 'unknown keys' }).message);
  }
  return parsed.value;
}

/** A relative address without a base is no address. */
function absoluteUrl(url: string, base: string | undefined): string {
  const address = parseUrl(url, base);
  if (!address) throw new LoadError('bad-url', url);
  return address.href;
}

async function fetchText(
  url: string,
  signal: AbortSignal,
  { adapt, beginning }: LoadOptions,
): Promise<string> {
  const response = await fetch(url, { signal }).catch(async () => {
    signal.throwIfAborted();
    throw new LoadError((await answersAnybody(url, signal)) ? 'cross-origin-refused' : 'unreachable', url);
  });
  const reading = () => readTextUpTo(response, MAX_DOCUMENT_BYTES, beginning);
  if (!response.ok) {
    // A page of HTML says no more than the status does.
    await adapt?.(
      await reading()
        .then((text) => JSON.parse(text!) as unknown)
        .catch(() => null),
      url,
    );
    const detail = `status ${response.status}`;
    throw new LoadError(/404|410/.test(detail) ? 'not-found' : 'http-error', url, { detail });
  }
  const text = await reading();
  if (text === undefined) throw new LoadError('too-large', url);
  return text;
}

/** A host that answers only a request whose answer stays hidden is up, but does not let this site read it. */
async function answersAnybody(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(url, { mode: 'no-cors', method: 'HEAD', signal });
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

/** @throws {LoadError} `html-instead-of-json`, `truncated` or `not-json` */
export function parseJson(text: string, url: string): unknown {
  const json = text.trim();
  if (json.startsWith('<')) throw new LoadError('html-instead-of-json', url);
  try {
    return JSON.parse(json);
  } catch {
    const whole = json.endsWith('}') || json.endsWith(']');
    throw new LoadError(/^[{[]/.test(json) && !whole ? 'truncated' : 'not-json', url);
  }
}
