import { parseJson } from '../load.ts';
import { LoadError } from '../load-error.ts';
import { parse, type Schema } from './parse.ts';

/**
 * Parses the text of one document by its zod schema, as the receiver does; `url` only names it. Unknown keys are left
 * out.
 *
 * @throws {LoadError} `html-instead-of-json`, `truncated`, `not-json`, `newer-contract` or `invalid`
 */
export function parseDocument<T>(schema: Schema<T>, text: string, url: string): T {
  const parsed = parse(schema, parseJson(text, url));
  if (parsed.ok) {
    const unknown = { issues: parsed.warnings, detail: 'unknown keys' };
    if (parsed.warnings.length > 0) console.warn(new LoadError('invalid', url, unknown).message);
    return parsed.value;
  }
  const { issues } = parsed;
  const isNewer = issues.some(({ code, params }) => code === 'rule' && params.rule === 'newer-contract');
  throw new LoadError(isNewer ? 'newer-contract' : 'invalid', url, isNewer ? {} : { issues });
}
