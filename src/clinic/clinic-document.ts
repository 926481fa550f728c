import type { DocumentSchema } from '../json/validate.ts';
import { clinicJsonSchema } from './json-schema.generated.ts';
import type { Clinic } from './schema.ts';
import { isTimeZone } from './zoned-time.ts';

/** The schema by which the command line and the prerenderer validate a `clinic.json`. */
export const clinicDocument: DocumentSchema<Clinic> = {
  schema: clinicJsonSchema,
  formats: { 'time-zone': isTimeZone },
};

/**
 * The same without validation of the time zone. Looking a zone up creates the page's first date format, which keeps a
 * phone busy for longer than it takes to render a form; code that needs the zone looks it up later (`isTimeZone`).
 */
export const clinicAsWritten: DocumentSchema<Clinic> = { schema: clinicJsonSchema };
