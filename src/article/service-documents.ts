import type { DocumentSchema } from '../json/validate.ts';
import { serviceJsonSchema, servicesJsonSchema } from './json-schema.generated.ts';
import type { Service, Services } from './schema.ts';

/** The schema by which browsers validate `services/<slug>.json`. */
export const serviceDocument: DocumentSchema<Service> = { schema: serviceJsonSchema };

/** The schema by which browsers validate `services/index.json`. */
export const servicesDocument: DocumentSchema<Services> = { schema: servicesJsonSchema };
