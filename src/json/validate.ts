import { isDate } from './is-date.ts';
import { isObject } from './is-object.ts';
import { isFetchUrl, isLinkUrl } from './is-url.ts';
import type { Issue, Parsed } from './issue.ts';

/** The subset of JSON Schema (2020-12) that the documents of this package need. */
export interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  /** Left out where no other key is known, which JSON Schema itself would say as `false`. */
  additionalProperties?: JsonSchema;
  items?: JsonSchema | false;
  prefixItems?: readonly JsonSchema[];
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
  anyOf?: readonly JsonSchema[];
}

/** The schema of a kind of document, as data; `formats` validates the strings that have one of its format names. */
export interface DocumentSchema<T> {
  schema: JsonSchema;
  formats?: Readonly<Record<string, (text: string) => boolean>>;
  /** Only for the type checker: the type of a parsed document. */
  type?: T;
}

const patterns = new Map<string, RegExp>();

/** Objects without issues or unknown keys, and the schema that they are valid by: they are not validated twice. */
const validated = new WeakMap<object, JsonSchema>();

type Formats = NonNullable<DocumentSchema<unknown>['formats']>;

/** The issues so far; `path` is that of the current value, so that a valid document costs no arrays for paths. */
interface Results {
  readonly path: PropertyKey[];
  readonly issues: Issue[];
  readonly unknown: Issue[];
}

/**
 * Validates an unknown value by a schema that is data, as browsers do. The value has only keys that the schema knows;
 * `warnings` name the others, because an unknown key is no reason to show a patient nothing. Objects and arrays without
 * unknown keys are those of the input: an index of thousands is validated without a copy.
 */
export function validateDocument<T>({ schema, formats = {} }: DocumentSchema<T>, input: unknown): Parsed<T> {
  const all = { date: isDate, 'link-url': isLinkUrl, 'web-url': isFetchUrl, ...formats };
  const results: Results = { path: [], issues: [], unknown: [] };
  const value = validateValue(schema, input, results, all);
  const { issues, unknown } = results;
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: value as T, warnings: unknown };
}

/** @returns the value without unknown keys; not to be used when there is an issue */
function validateValue(schema: JsonSchema, input: unknown, results: Results, formats: Formats): unknown {
  if (schema.anyOf) return validateAnyOf(schema.anyOf, input, results, formats);
  if (!fits(schema, input, formats)) results.issues.push({ code: 'not-allowed', path: [...results.path] });
  else if (Array.isArray(input)) return validateArray(schema, input, results, formats);
  else if (isObject(input)) return validateObject(schema, input, results, formats);
  return input;
}

/** Validates the value of `key`. */
function validateAt(
  key: PropertyKey,
  schema: JsonSchema,
  input: unknown,
  results: Results,
  formats: Formats,
): unknown {
  results.path.push(key);
  const value = validateValue(schema, input, results, formats);
  results.path.pop();
  return value;
}

/** Uses the branch that the input names; else the one whose first issue is deepest: the author probably meant it. */
function validateAnyOf(
  branches: readonly JsonSchema[],
  input: unknown,
  { path, issues, unknown }: Results,
  formats: Formats,
): unknown {
  const key = nameOfBranch(branches);
  if (key !== undefined && isObject(input)) {
    const named = branches.find(
      ({ properties }) => Object.hasOwn(input, key) && properties?.[key]?.const === input[key],
    );
    if (named) return validateValue(named, input, { path, issues, unknown }, formats);
    issues.push({ code: 'not-allowed', path: [...path, key] });
    return input;
  }
  const attempts = branches.map((branch) => {
    const results: Results = { path, issues: [], unknown: [] };
    return { ...results, value: validateValue(branch, input, results, formats) };
  });
  const depth = (attempt: Results) => Math.min(...attempt.issues.map((issue) => issue.path.length));
  const best = attempts.sort((one, other) => depth(other) - depth(one))[0]!;
  issues.push(...best.issues);
  unknown.push(...best.unknown);
  return best.value;
}

/** The key with another fixed value in each branch, such as `type`. */
function nameOfBranch(branches: readonly JsonSchema[]): string | undefined {
  const keys = Object.keys(branches[0]?.properties ?? {});
  return keys.find((key) => branches.every(({ properties }) => properties?.[key]?.const !== undefined));
}

function validateArray(schema: JsonSchema, input: unknown[], results: Results, formats: Formats): unknown[] {
  const values = input.map((item, index) =>
    validateAt(index, schema.prefixItems?.[index] ?? (schema.items || {}), item, results, formats),
  );
  return values.every((value, index) => value === input[index]) ? input : values;
}

function validateObject(
  schema: JsonSchema,
  input: Record<string, unknown>,
  results: Results,
  formats: Formats,
): Record<string, unknown> {
  if (validated.get(input) === schema) return input;
  const { properties = {}, required = [], additionalProperties } = schema;
  const issuesBefore = results.issues.length;
  for (const key of required) {
    if (!Object.hasOwn(input, key)) results.issues.push({ code: 'missing', path: [...results.path, key] });
  }
  let whole = true;
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(input)) {
    const inner = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (inner) {
      const value = validateAt(key, inner, input[key], results, formats);
      whole &&= value === input[key];
      entries.push([key, value]);
    } else {
      whole = false;
      results.unknown.push({ code: 'unknown-key', path: [...results.path, key] });
    }
  }
  if (whole && results.issues.length === issuesBefore) validated.set(input, schema);
  // An assignment to `__proto__` would set the prototype instead of a key.
  return whole ? input : Object.fromEntries(entries);
}

/** True when the value itself fits the schema; its entries are not looked at. */
function fits(schema: JsonSchema, input: unknown, formats: Formats): boolean {
  if ('const' in schema && input !== schema.const) return false;
  if (schema.enum && !schema.enum.includes(input)) return false;
  switch (schema.type) {
    case 'string':
      return typeof input === 'string' && fitsText(schema, input, formats);
    case 'integer':
      return Number.isInteger(input) && fitsNumber(schema, input as number);
    case 'number':
      return typeof input === 'number' && fitsNumber(schema, input);
    case 'boolean':
      return typeof input === 'boolean';
    case 'array': {
      const { minItems = 0, maxItems = Infinity } = schema;
      return Array.isArray(input) && input.length >= minItems && input.length <= maxItems;
    }
    case 'object':
      return isObject(input);
    default:
      return true;
  }
}

function fitsNumber({ minimum = -Infinity, maximum = Infinity }: JsonSchema, number: number): boolean {
  return number >= minimum && number <= maximum;
}

function fitsText(
  { minLength = 0, maxLength = Infinity, pattern, format }: JsonSchema,
  text: string,
  formats: Formats,
) {
  return (
    text.length >= minLength &&
    text.length <= maxLength &&
    (!pattern || compiled(pattern).test(text)) &&
    (!format || formats[format]?.(text) !== false)
  );
}

/** Each pattern is compiled once: an index of thousands uses the same few. */
function compiled(pattern: string): RegExp {
  const expression = patterns.get(pattern) ?? new RegExp(pattern, 'u');
  patterns.set(pattern, expression);
  return expression;
}
