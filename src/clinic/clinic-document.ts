import type { DocumentSchema } from '../document/read-as.ts';
import { clinicJsonSchema } from './json-schema.generated.ts';
import type { Clinic } from './schema.ts';
import { isTimeZone } from './zoned-time.ts';

/** By what browsers read a `clinic.json`. */
export const clinicDocument: DocumentSchema<Clinic> = {
  schema: clinicJsonSchema,
  formats: { 'time-zone': isTimeZone },
};
