import { checkAhead } from './check-ahead.ts';
import { isNewerContract } from './contract-version.ts';
import { isFetchUrl } from './is-url.ts';
import { LoadError } from './load-error.ts';
import { readAs, type DocumentSchema } from './validate.ts';
import { readTextUpTo } from './read-text.ts';

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
  /** Makes a document of an answer that is of another kind, or throws a `LoadError` that says more of one that failed. */
  adapt?: ((answer: unknown, url: string) => unknown) | undefined;
  /** Makes a document of a long one's beginning, as soon as that is enough. It is asked a few times at most. */
  beginning?: ((text: string) => string | undefined) | undefined;
}

/**
 * Fetches and reads one document.
 *
 * @param url http, https or relative to `base`
 * @throws {LoadError} with a code for each way in which it can fail
 * @throws the signal's reason when `signal` aborts: a newer request has taken over
 */
export async function loadDocument<T>(
  schema: DocumentSchema<T>,
  url: string,
  options: LoadOptions = {},
): Promise<T> {
  const text = await loadText(url, options);
  const address = absoluteUrl(url, options.base);
  const answer = parseJson(text, address);
  return readInTurns(schema, options.adapt ? await options.adapt(answer, address) : answer, address);
}

/** Reads the text of one document as `readDocument` does; a long one leaves the browser its turns meanwhile. */
export async function readPageDocument<T>(schema: DocumentSchema<T>, text: string, url: string): Promise<T> {
  return readInTurns(schema, parseJson(text, url), url);
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
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(new LoadError('timeout', address)), timeout);
  const giveUp = () => patience.abort(signal?.reason);
  if (signal?.aborted) giveUp();
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    return await fetchText(address, patience.signal, { adapt, beginning });
  } catch (error) {
    if (patience.signal.aborted) throw patience.signal.reason;
    if (error instanceof LoadError) throw error;
    throw new LoadError('unreachable', address, { detail: 'the answer broke off' });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

/**
 * Reads the text of one document, wherever it came from; `url` only names it.
 *
 * @throws {LoadError} `html-instead-of-json`, `truncated`, `not-json`, `newer-contract` or `invalid`
 */
export function readDocument<T>(schema: DocumentSchema<T>, text: string, url: string): T {
  return readAnswer(schema, parseJson(text, url), url);
}

async function readInTurns<T>(schema: DocumentSchema<T>, input: unknown, url: string): Promise<T> {
  await checkAhead(schema, input);
  return readAnswer(schema, input, url);
}

function readAnswer<T>(schema: DocumentSchema<T>, input: unknown, url: string): T {
  if (isNewerContract(input)) throw new LoadError('newer-contract', url);
  const parsed = readAs(schema, input);
  if (!parsed.ok) throw new LoadError('invalid', url, { issues: parsed.issues });
  if (parsed.warnings.length > 0) {
    console.warn(new LoadError('invalid', url, { issues: parsed.warnings, detail: 'unknown keys' }).message);
  }
  return parsed.value;
}

/** A relative address without a page to read it against leads nowhere. */
function absoluteUrl(url: string, base: string | undefined): string {
  try {
    return new URL(url, base).href;
  } catch {
    throw new LoadError('bad-url', url);
  }
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
