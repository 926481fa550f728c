import type { DocumentSchema } from '../json/validate.ts';
import { clinicJsonSchema } from './json-schema.generated.ts';
import type { Clinic } from './schema.ts';
import { isTimeZone } from './zoned-time.ts';

/** By what a `clinic.json` is read where no browser is. */
export const clinicDocument: DocumentSchema<Clinic> = {
  schema: clinicJsonSchema,
  formats: { 'time-zone': isTimeZone },
};

/**
 * The same with the time zone as it is written. To look it up makes the page's first date format, which keeps a phone
 * busy for longer than drawing a form; who needs the zone looks it up then (`isTimeZone`).
 */
export const clinicAsWritten: DocumentSchema<Clinic> = { schema: clinicJsonSchema };
