/** The `$id` of each of our JSON Schemas, which a document names in `$schema`. The files are in `dist/schema/`. */
export const SCHEMA_IDS = {
  service: 'https://clinic-elements.example/schema/1/service.schema.json',
  clinic: 'https://clinic-elements.example/schema/1/clinic.schema.json',
  services: 'https://clinic-elements.example/schema/1/services.schema.json',
  consultation: 'https://clinic-elements.example/schema/1/consultation.schema.json',
} as const;
