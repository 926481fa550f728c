import { describe, expect, it } from 'vitest';
import { clinicAt, placeWithId } from '../../src/clinic/clinic-at.ts';
import { clinic, daily } from '../consultation/clinic.ts';

const HARBOR = { id: 'harbor', name: { en: 'Harbor', es: 'Puerto' } };
const DENVER = {
  id: 'denver',
  name: 'Denver',
  phone: '+1 555 555 0199',
  address: { street: '1 Hill Street', city: 'Denver', country: 'US' },
  hours: daily(['08:00', '12:00']),
  closures: [{ from: '2026-12-31', to: '2026-12-31' }],
  timeZone: 'America/Denver',
};
const CHRISTMAS = { from: '2026-12-25', to: '2026-12-25' };
const GIVEN = clinic({ closures: [CHRISTMAS], places: [HARBOR, DENVER] });

describe('the clinic at one of its places', () => {
  it('has what the place has of its own, under the name of the clinic', () => {
    const { name, phone, address, hours, timeZone } = clinicAt(GIVEN, 'denver');
    expect({ phone, address, hours, timeZone }).toEqual({
      phone: DENVER.phone,
      address: DENVER.address,
      hours: DENVER.hours,
      timeZone: DENVER.timeZone,
    });
    expect(name).toBe(GIVEN.name);
  });

  it('has what the clinic has where the place leaves it out', () => {
    const { phone, hours, timeZone, closures, name } = GIVEN;
    expect(clinicAt(GIVEN, 'harbor')).toMatchObject({ phone, hours, timeZone, closures, name });
  });

  it('is closed when the clinic or the place is', () => {
    expect(clinicAt(GIVEN, 'denver').closures).toEqual([CHRISTMAS, ...DENVER.closures]);
  });

  it.each([undefined, null, '', 'reno', 'constructor', 7])(
    'is the clinic itself for %j, which is no place',
    (id) => {
      expect(clinicAt(GIVEN, id)).toBe(GIVEN);
      expect(placeWithId(GIVEN, id)).toBeUndefined();
    },
  );
});
