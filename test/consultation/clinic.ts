import type { Clinic } from '../../src/clinic/schema.ts';

/** A clinic in Los Angeles that is open from Monday to Friday with a pause at noon; each call returns a new one. */
export function clinic(changes: Partial<Clinic> = {}): Clinic {
  const day: [string, string][] = [
    ['09:00', '13:00'],
    ['14:00', '18:00'],
  ];
  return {
    contract: 1,
    name: 'Quiet Street Clinic',
    phone: '+1 555 555 0123',
    timeZone: 'America/Los_Angeles',
    hours: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
    ...changes,
  };
}

/** The same hours on each of the seven days. */
export function daily(...hours: [string, string][]): Clinic['hours'] {
  return {
    monday: hours,
    tuesday: hours,
    wednesday: hours,
    thursday: hours,
    friday: hours,
    saturday: hours,
    sunday: hours,
  };
}
