export { ConsultationForm } from './elements/consultation-form/consultation-form.ts';
export { RelatedServices } from './elements/related-services/related-services.ts';
export { ServiceArticle } from './elements/service-article/service-article.ts';
export { ShareLinks } from './elements/share-links/share-links.ts';
export { ClinicEvent, type ClinicEventDetails, type ClinicEventName } from './elements/events.ts';
export type { Clinic } from './clinic/schema.ts';
export type { Service, Services } from './article/schema.ts';
