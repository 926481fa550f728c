import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { clinicSchema } from '../src/clinic/schema.ts';
import { z } from '../src/json/schema/zod.ts';
import { serviceSchema, servicesSchema } from '../src/article/schema.ts';

function moduleText(schemas: Record<string, z.ZodMiniType>): string {
  const data = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, asData(schema)]));
  const shared = new SharedParts(Object.values(data));
  const constants = Object.entries(data).map(
    ([name, value]) => `export const ${name}: JsonSchema = ${shared.text(value)};\n`,
  );
  return [
    '// Made by `npm run schemas` from schema.ts in this folder.\n',
    `import type { JsonSchema } from '../json/validate.ts';\n\n`,
    ...shared.constants,
    ...constants,
  ].join('');
}

/** What stands in the schemas more than once is written once, as a constant of its own: browsers load less. */
class SharedParts {
  readonly constants: string[] = [];
  private readonly names = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  constructor(schemas: unknown[]) {
    for (const schema of schemas) this.count(schema);
  }

  text(value: unknown): string {
    const json = JSON.stringify(value);
    if (typeof value !== 'object' || value === null) return json;
    if ((this.counts.get(json) ?? 0) < 2 || Array.isArray(value)) return this.members(value);
    return this.names.get(json) ?? this.define(json, value);
  }

  private define(json: string, value: object): string {
    const text = this.members(value);
    const name = `shared${this.names.size + 1}`;
    this.names.set(json, name);
    this.constants.push(`const ${name}: JsonSchema = ${text};\n`);
    return name;
  }

  private members(value: object): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.text(item)).join(', ')}]`;
    const members = Object.entries(value).map(
      ([key, member]) => `${JSON.stringify(key)}: ${this.text(member)}`,
    );
    return `{ ${members.join(', ')} }`;
  }

  private count(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const json = JSON.stringify(value);
    const count = (this.counts.get(json) ?? 0) + 1;
    this.counts.set(json, count);
    // What is inside a part that was met before is written with it.
    if (count === 1) for (const member of Object.values(value)) this.count(member);
  }
}

/** The schema in the keywords that `validateDocument` knows, without those that it implies. */
function asData(schema: z.ZodMiniType): unknown {
  const json = z.toJSONSchema(schema, { io: 'input', reused: 'inline', unrepresentable: 'any' });
  return JSON.parse(JSON.stringify(json), (key, value: unknown) => {
    if (key === '$schema' && typeof value === 'string') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value as unknown[];
    const { oneOf, propertyNames: _names, ...rest } = value as Record<string, unknown>;
    if (rest['additionalProperties'] === false) delete rest['additionalProperties'];
    // The calendar's rules as a regular expression are longer than a function that knows a date.
    if (rest['format'] === 'date') delete rest['pattern'];
    return oneOf ? { ...rest, anyOf: oneOf } : rest;
  });
}

/**
 * The files that bring the zod schemas to browsers as plain data: zod itself would cost every patient more bytes
 * than all the elements together. They are committed, and a test tells when they are out of date.
 */
export const GENERATED = {
  'src/clinic/json-schema.generated.ts': moduleText({ clinicJsonSchema: clinicSchema }),
  'src/article/json-schema.generated.ts': moduleText({
    serviceJsonSchema: serviceSchema,
    servicesJsonSchema: servicesSchema,
  }),
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of Object.entries(GENERATED)) await writeFile(file, text);
}
