import { describe, expect, it } from 'vitest';
import { clinic, daily } from './clinic.ts';
import { request } from './request.ts';
import { validateConsultation } from './validate-consultation.ts';

/** Monday at 7 a.m. in Los Angeles. */
const NOW = Date.parse('2026-11-16T15:00:00Z');
const PLACES = [
  { id: 'harbor', name: 'Harbor' },
  { id: 'denver', name: 'Denver', hours: daily(['16:00', '20:00']), timeZone: 'America/Denver' },
];
const PRACTITIONERS = ['Jordan Avery', 'Sam Okafor'].map((name) => ({
  name,
  credential: 'D.C.',
  title: 'Chiropractor',
}));
const window = (from: string, to: string, timeZone = 'America/Los_Angeles') => ({
  date: '2026-11-17',
  from,
  to,
  timeZone,
});

function validate(answers: object, changes: Parameters<typeof clinic>[0]) {
  const checked = validateConsultation(request({ ...answers }), clinic(changes), NOW);
  return checked.ok ? checked.consultation : checked.issues;
}

describe('the place of a request', () => {
  it('must be one of the clinic’s, where there are several', () => {
    expect(validate({}, { places: PLACES })).toEqual([{ code: 'missing', path: ['place'] }]);
    expect(validate({ place: 'reno' }, { places: PLACES })).toEqual([{ code: 'unknown', path: ['place'] }]);
    expect(validate({ place: 7 }, { places: PLACES })).toEqual([{ code: 'unknown', path: ['place'] }]);
    expect(validate({ place: 'denver' }, { places: PLACES })).toMatchObject({ place: 'denver' });
  });

  it('is asked for also where a clinic lists the fields of its form', () => {
    const form = { fields: ['name' as const, 'phone' as const] };
    expect(validate({}, { places: PLACES, form })).toEqual([{ code: 'missing', path: ['place'] }]);
  });

  it.each([[undefined], [[]], [PLACES.slice(0, 1)]])(
    'is left out where a patient has no choice, and the page is an older one: %j',
    (places) => {
      expect(validate({ place: 'reno' }, { places })).not.toHaveProperty('place');
      expect(validate({}, { places })).not.toHaveProperty('place');
    },
  );

  it('decides the hours and the time zone in which a call is asked for', () => {
    const places = PLACES;
    expect(validate({ place: 'harbor', callWindow: window('09:00', '13:00') }, { places })).toHaveProperty(
      'name',
    );
    expect(validate({ place: 'denver', callWindow: window('09:00', '13:00') }, { places })).toEqual([
      { code: 'outside-hours', path: ['callWindow'] },
    ]);
    // 4 p.m. in Denver is 3 p.m. in Los Angeles.
    expect(validate({ place: 'denver', callWindow: window('15:00', '19:00') }, { places })).toHaveProperty(
      'name',
    );
    expect(validate({ place: 'harbor', callWindow: window('15:00', '19:00') }, { places })).toEqual([
      { code: 'outside-hours', path: ['callWindow'] },
    ]);
  });
});

describe('the practitioner of a request', () => {
  const asking = {
    practitioners: PRACTITIONERS,
    form: { fields: ['practitioner' as const, 'phone' as const] },
  };

  it('may be left open, and is one of the clinic’s', () => {
    expect(validate({}, asking)).not.toHaveProperty('practitioner');
    expect(validate({ practitioner: 'Sam Okafor' }, asking)).toMatchObject({ practitioner: 'Sam Okafor' });
    expect(validate({ practitioner: 'Pat Doe' }, asking)).toEqual([
      { code: 'unknown', path: ['practitioner'] },
    ]);
  });

  it('is left out where it is unknown and the form does not ask', () => {
    const quiet = { practitioners: PRACTITIONERS };
    expect(validate({ practitioner: 'Pat Doe' }, quiet)).not.toHaveProperty('practitioner');
    expect(validate({ practitioner: 'Sam Okafor' }, quiet)).toMatchObject({ practitioner: 'Sam Okafor' });
  });
});
