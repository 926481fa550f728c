/**
 * One issue of a document or a request: where it is (`path`) and what is wrong (`code`, with its `params`). Requests and
 * responses have codes; messages are made from them where a person reads them.
 */
export interface Issue<Code extends string = string> {
  code: Code;
  /** Keys and indices from the root, such as `['sections', 0, 'heading']` or `['phone']`. */
  path: readonly PropertyKey[];
  /** An English sentence, in issues that only people read. */
  message?: string;
  /** Details of the code, such as the values that are allowed. */
  params?: Readonly<Record<string, unknown>>;
}

/** A parsed value: the typed value with warnings about keys that were left out, or every issue. */
export type Parsed<T, I extends Issue = Issue> =
  { ok: true; value: T; warnings: I[] } | { ok: false; issues: I[] };

/** `sections[0].blocks[2].text`; the empty path is the document itself. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
