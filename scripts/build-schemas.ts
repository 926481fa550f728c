import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SCHEMA_IDS } from '../src/json/schema-ids.ts';
import { clinicSchema } from '../src/clinic/schema.ts';
import { consultationSchema } from '../src/consultation/schema.ts';
import { z } from '../src/json/schema/zod.ts';
import { serviceSchema, servicesSchema } from '../src/article/schema.ts';

type Name = keyof typeof SCHEMA_IDS;

const DOCUMENTS: Record<Name, { schema: z.ZodMiniType; title: string; description: string }> = {
  service: {
    schema: serviceSchema,
    title: 'Service',
    description: 'services/<slug>.json: the article about one service of a clinic.',
  },
  clinic: {
    schema: clinicSchema,
    title: 'Clinic',
    description: 'clinic.json: who the clinic is, when it answers the phone, and what its form asks.',
  },
  services: {
    schema: servicesSchema,
    title: 'Index of services',
    description: 'services/index.json: every service in short, for links to the related ones.',
  },
  consultation: {
    schema: consultationSchema,
    title: 'Consultation request',
    description: "A patient's request to be called, as it travels in JSON.",
  },
};

/** Our own names for what a text holds, in the words that every validator knows. */
const STANDARD_FORMATS: Record<string, { format?: string; description: string }> = {
  'link-url': { format: 'uri-reference', description: 'Relative, http, https, mailto, tel or sms.' },
  'web-url': { format: 'uri-reference', description: 'Relative, http or https.' },
  'time-zone': { description: 'A name of the IANA time zone database, such as America/Los_Angeles.' },
};

/** The JSON Schema (2020-12) of each kind of document. It says what can be said in it; `check` says the rest. */
export function jsonSchemas(): Record<Name, object> {
  const entries = Object.entries(DOCUMENTS).map(([name, { schema, title, description }]) => {
    const { $schema, ...rules } = z.toJSONSchema(schema, { io: 'input', override: useStandardFormat });
    return [name, { $schema, $id: SCHEMA_IDS[name as Name], title, description, ...rules }];
  });
  return Object.fromEntries(entries) as Record<Name, object>;
}

function useStandardFormat({ jsonSchema }: { jsonSchema: { format?: string; description?: string } }): void {
  const standard = STANDARD_FORMATS[jsonSchema.format ?? ''];
  if (!standard) return;
  delete jsonSchema.format;
  Object.assign(jsonSchema, standard);
}

async function writeAll(): Promise<void> {
  const folder = new URL('../dist/schema/', import.meta.url);
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    await writeFile(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeAll();
