import type { DocumentSchema } from '../json/validate.ts';
import { serviceJsonSchema, servicesJsonSchema } from './json-schema.generated.ts';
import type { Service, Services } from './schema.ts';

/** By what browsers read a `services/<slug>.json`. */
export const serviceDocument: DocumentSchema<Service> = { schema: serviceJsonSchema };

/** By what browsers read a `services/index.json`. */
export const servicesDocument: DocumentSchema<Services> = { schema: servicesJsonSchema };
