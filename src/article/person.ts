import type { Person } from './schema.ts';

/** As in "Jordan Avery, D.C., Chiropractor": what a person may do stands beside the name. */
export function nameWithCredential(person: Person): string {
  if (typeof person === 'string') return person;
  return [person.name, person.credential, person.title].filter(Boolean).join(', ');
}
