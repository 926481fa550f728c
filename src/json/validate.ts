import { isDate } from './is-date.ts';
import { isObject } from './is-object.ts';
import { isFetchUrl, isLinkUrl } from './is-url.ts';
import type { Issue, Parsed } from './issue.ts';

/** The part of JSON Schema (2020-12) that the documents of this package need. */
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

/** What a kind of document looks like, as data; `formats` judges the strings that carry one of its format names. */
export interface DocumentSchema<T> {
  schema: JsonSchema;
  formats?: Readonly<Record<string, (text: string) => boolean>>;
  /** Only for the type checker: what a document of this kind is once it has been read. */
  type?: T;
}

const patterns = new Map<string, RegExp>();

/** Objects in which nothing was wrong or passed over, and the schema that said so: they need no second look. */
const sound = new WeakMap<object, JsonSchema>();

type Formats = NonNullable<DocumentSchema<unknown>['formats']>;

/** What was found so far; `path` is where the reading is now, so that a sound document costs no path of its own. */
interface Findings {
  readonly path: PropertyKey[];
  readonly issues: Issue[];
  readonly unknown: Issue[];
}

/**
 * Reads an unknown value once, at the door, as browsers do: by a schema that is data. The value holds only keys that
 * the schema knows; the others are told as `warnings`, because they are no reason to show a patient nothing. Parts with
 * nothing to leave out are the input's own: an index of thousands is looked through and not copied.
 */
export function readAs<T>({ schema, formats = {} }: DocumentSchema<T>, input: unknown): Parsed<T> {
  const all = { date: isDate, 'link-url': isLinkUrl, 'web-url': isFetchUrl, ...formats };
  const findings: Findings = { path: [], issues: [], unknown: [] };
  const value = read(schema, input, findings, all);
  const { issues, unknown } = findings;
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: value as T, warnings: unknown };
}

/** @returns the value without what the schema does not know; of no use when a fault was found */
function read(schema: JsonSchema, input: unknown, findings: Findings, formats: Formats): unknown {
  if (schema.anyOf) return readAnyOf(schema.anyOf, input, findings, formats);
  if (!fits(schema, input, formats)) findings.issues.push({ code: 'not-allowed', path: [...findings.path] });
  else if (Array.isArray(input)) return readArray(schema, input, findings, formats);
  else if (isObject(input)) return readObject(schema, input, findings, formats);
  return input;
}

/** Reads what lies under `key`. */
function readAt(
  key: PropertyKey,
  schema: JsonSchema,
  input: unknown,
  findings: Findings,
  formats: Formats,
): unknown {
  findings.path.push(key);
  const value = read(schema, input, findings, formats);
  findings.path.pop();
  return value;
}

/** The branch that the input names; else the one whose first fault lies deepest: that is what the author meant. */
function readAnyOf(
  branches: readonly JsonSchema[],
  input: unknown,
  { path, issues, unknown }: Findings,
  formats: Formats,
): unknown {
  const key = nameOfBranch(branches);
  if (key !== undefined && isObject(input)) {
    const named = branches.find(
      ({ properties }) => Object.hasOwn(input, key) && properties?.[key]?.const === input[key],
    );
    if (named) return read(named, input, { path, issues, unknown }, formats);
    issues.push({ code: 'not-allowed', path: [...path, key] });
    return input;
  }
  const readings = branches.map((branch) => {
    const findings: Findings = { path, issues: [], unknown: [] };
    return { ...findings, value: read(branch, input, findings, formats) };
  });
  const depth = (reading: Findings) => Math.min(...reading.issues.map((issue) => issue.path.length));
  const best = readings.sort((one, other) => depth(other) - depth(one))[0]!;
  issues.push(...best.issues);
  unknown.push(...best.unknown);
  return best.value;
}

/** The key whose fixed value tells the branches apart, such as `type`. */
function nameOfBranch(branches: readonly JsonSchema[]): string | undefined {
  const keys = Object.keys(branches[0]?.properties ?? {});
  return keys.find((key) => branches.every(({ properties }) => properties?.[key]?.const !== undefined));
}

function readArray(schema: JsonSchema, input: unknown[], findings: Findings, formats: Formats): unknown[] {
  const values = input.map((item, index) =>
    readAt(index, schema.prefixItems?.[index] ?? (schema.items || {}), item, findings, formats),
  );
  return values.every((value, index) => value === input[index]) ? input : values;
}

function readObject(
  schema: JsonSchema,
  input: Record<string, unknown>,
  findings: Findings,
  formats: Formats,
): Record<string, unknown> {
  if (sound.get(input) === schema) return input;
  const { properties = {}, required = [], additionalProperties } = schema;
  const issuesBefore = findings.issues.length;
  for (const key of required) {
    if (!Object.hasOwn(input, key)) findings.issues.push({ code: 'missing', path: [...findings.path, key] });
  }
  let whole = true;
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(input)) {
    const inner = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (inner) {
      const value = readAt(key, inner, input[key], findings, formats);
      whole &&= value === input[key];
      entries.push([key, value]);
    } else {
      whole = false;
      findings.unknown.push({ code: 'unknown-key', path: [...findings.path, key] });
    }
  }
  if (whole && findings.issues.length === issuesBefore) sound.set(input, schema);
  // Not by assignment, for which `__proto__` would be no key.
  return whole ? input : Object.fromEntries(entries);
}

/** Whether the value itself is what the schema asks, whatever may be inside. */
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

/** Made once: an index of thousands asks for the same few patterns again and again. */
function compiled(pattern: string): RegExp {
  const expression = patterns.get(pattern) ?? new RegExp(pattern, 'u');
  patterns.set(pattern, expression);
  return expression;
}
