import type { ServiceEntry } from '../../article/schema.ts';
import type { Choice } from './form-view.ts';

/** The services of an index as choices of the form; none where there is nothing to choose. */
export function serviceChoices(services: readonly Pick<ServiceEntry, 'slug' | 'title'>[]): Choice[] {
  return services.length > 1 ? services.map(({ slug, title }) => ({ value: slug, label: title })) : [];
}
