import type { Clinic, Place } from './schema.ts';

/** The place with this id; `undefined` where the clinic has no such place. */
export function placeWithId({ places = [] }: Clinic, id: unknown): Place | undefined {
  return places.find((place) => place.id === id);
}

/**
 * The clinic as it is at one of its places: with the telephone number, address, hours and time zone of the place where it
 * has its own, and the closures of both. Without such a place it is the clinic itself.
 *
 * @param clinic as in `clinic.json`, not as it is at another place
 */
export function clinicAt(clinic: Clinic, id: unknown): Clinic {
  const place = placeWithId(clinic, id);
  if (!place) return clinic;
  return {
    ...clinic,
    ...place,
    name: clinic.name,
    closures: [...(clinic.closures ?? []), ...(place.closures ?? [])],
  };
}
