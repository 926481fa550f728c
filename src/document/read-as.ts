import { isFetchUrl, isLinkUrl } from './is-url.ts';
import type { Parsed, Place } from './problem.ts';

/** The part of JSON Schema (2020-12) that the documents of this package need. */
export interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: false | JsonSchema;
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

type Formats = NonNullable<DocumentSchema<unknown>['formats']>;

interface Reading {
  value: unknown;
  faults: Place[];
  unknown: Place[];
}

/**
 * Reads an unknown value once, at the door, as browsers do: by a schema that is data. The value holds only keys that
 * the schema knows; the others are told as `warnings`, because they are no reason to show a patient nothing.
 */
export function readAs<T>({ schema, formats = {} }: DocumentSchema<T>, input: unknown): Parsed<T, Place> {
  const all = { 'link-url': isLinkUrl, 'web-url': isFetchUrl, ...formats };
  const { value, faults, unknown } = read(schema, input, [], all);
  return faults.length > 0
    ? { ok: false, problems: faults }
    : { ok: true, value: value as T, warnings: unknown };
}

function read(schema: JsonSchema, input: unknown, path: PropertyKey[], formats: Formats): Reading {
  if (schema.anyOf) return readAnyOf(schema.anyOf, input, path, formats);
  if (!fits(schema, input, formats)) return { value: input, faults: [{ path }], unknown: [] };
  if (Array.isArray(input)) return readArray(schema, input, path, formats);
  if (isObject(input)) return readObject(schema, input, path, formats);
  return { value: input, faults: [], unknown: [] };
}

/** The branch that the input names; else the one whose first fault lies deepest: that is what the author meant. */
function readAnyOf(
  branches: readonly JsonSchema[],
  input: unknown,
  path: PropertyKey[],
  formats: Formats,
): Reading {
  const key = nameOfBranch(branches);
  if (key !== undefined && isObject(input)) {
    const named = branches.find(
      ({ properties }) => Object.hasOwn(input, key) && properties?.[key]?.const === input[key],
    );
    if (named) return read(named, input, path, formats);
    return { value: input, faults: [{ path: [...path, key] }], unknown: [] };
  }
  const readings = branches.map((branch) => read(branch, input, path, formats));
  const depth = ({ faults }: Reading) => Math.min(...faults.map((fault) => fault.path.length));
  return readings.reduce((best, reading) => (depth(reading) > depth(best) ? reading : best));
}

/** The key whose fixed value tells the branches apart, such as `type`. */
function nameOfBranch(branches: readonly JsonSchema[]): string | undefined {
  const keys = Object.keys(branches[0]?.properties ?? {});
  return keys.find((key) => branches.every(({ properties }) => properties?.[key]?.const !== undefined));
}

function readArray(schema: JsonSchema, input: unknown[], path: PropertyKey[], formats: Formats): Reading {
  const readings = input.map((item, index) =>
    read(schema.prefixItems?.[index] ?? (schema.items || {}), item, [...path, index], formats),
  );
  return { ...gather(readings), value: readings.map(({ value }) => value) };
}

function readObject(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  input: Record<string, unknown>,
  path: PropertyKey[],
  formats: Formats,
): Reading {
  const missing = required
    .filter((key) => !Object.hasOwn(input, key))
    .map((key) => ({ path: [...path, key] }));
  const unknown: Place[] = [];
  const readings: Reading[] = [];
  const entries: [string, unknown][] = [];
  for (const [key, item] of Object.entries(input)) {
    const schema = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (schema) {
      const reading = read(schema, item, [...path, key], formats);
      readings.push(reading);
      entries.push([key, reading.value]);
    } else unknown.push({ path: [...path, key] });
  }
  const inside = gather(readings);
  // Not by assignment, for which `__proto__` would be no key.
  const value = Object.fromEntries(entries);
  return { value, faults: [...missing, ...inside.faults], unknown: [...unknown, ...inside.unknown] };
}

function gather(readings: Reading[]): Pick<Reading, 'faults' | 'unknown'> {
  return {
    faults: readings.flatMap(({ faults }) => faults),
    unknown: readings.flatMap((one) => one.unknown),
  };
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
    (!pattern || new RegExp(pattern, 'u').test(text)) &&
    (!format || formats[format]?.(text) !== false)
  );
}

function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
