import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { clinicSchema } from '../src/clinic/schema.ts';
import { z } from '../src/document/zod.ts';
import { serviceSchema, servicesSchema } from '../src/service/schema.ts';

/**
 * The files that bring the zod schemas to browsers as plain data: zod itself would cost every patient more bytes
 * than all the elements together. They are committed, and a test tells when they are out of date.
 */
export const GENERATED = {
  'src/clinic/json-schema.generated.ts': moduleText({ clinicJsonSchema: clinicSchema }),
  'src/service/json-schema.generated.ts': moduleText({
    serviceJsonSchema: serviceSchema,
    servicesJsonSchema: servicesSchema,
  }),
};

function moduleText(schemas: Record<string, z.ZodMiniType>): string {
  const constants = Object.entries(schemas).map(
    ([name, schema]) => `export const ${name}: JsonSchema = ${JSON.stringify(asData(schema), null, 2)};\n`,
  );
  return [
    '// Made by `npm run schemas` from schema.ts in this folder.\n',
    `import type { JsonSchema } from '../document/read-as.ts';\n\n`,
    ...constants,
  ].join('');
}

/** The schema in the words that `readAs` knows. */
function asData(schema: z.ZodMiniType): unknown {
  const json = z.toJSONSchema(schema, { io: 'input', reused: 'inline', unrepresentable: 'any' });
  return JSON.parse(JSON.stringify(json), (key, value: unknown) => {
    if (key === '$schema' && typeof value === 'string') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    const { oneOf, propertyNames: _names, ...rest } = value as Record<string, unknown>;
    return Array.isArray(value) ? value : oneOf ? { ...rest, anyOf: oneOf } : rest;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of Object.entries(GENERATED)) await writeFile(file, text);
}
