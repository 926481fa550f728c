import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

const HOURS = { monday: [['09:00', '17:00']] };
const CLINIC = {
  contract: 1,
  name: 'Quiet Street Clinic',
  phone: '+1 555 555 0123',
  timeZone: 'America/New_York',
  languages: ['en', 'es'],
  hours: HOURS,
  offerDisclosure: 'The first visit is free.',
};
const HARBOR = { id: 'harbor', name: 'Harbor', phone: '+1 555 555 0199' };
const DENVER = { id: 'denver', name: 'Denver', hours: { friday: [['09:00', '12:00']] } };

async function check(changes: object) {
  const path = join(mkdtempSync(join(tmpdir(), 'clinic-')), 'clinic.json');
  writeFileSync(path, JSON.stringify({ ...CLINIC, ...changes }, null, 2));
  const { code, stdout } = await runCli(['check', path]);
  return { code, told: stdout.replaceAll(`${path}:`, '') };
}

describe('clinic-elements check, of the places of a clinic', () => {
  it.each([[{ places: [HARBOR, DENVER] }], [{ places: [{ ...HARBOR, closures: [] }, DENVER] }]])(
    'reports nothing for valid places: %j',
    async (changes) => expect(await check(changes)).toEqual({ code: 0, told: ' ok, clinic\n' }),
  );

  it.each([
    ['one place alone', { places: [HARBOR] }, 'note: places: has one place, so the form does not ask'],
    [
      'a place like the clinic',
      { places: [HARBOR, { id: 'pier', name: 'Pier' }] },
      'note: places[1]: has the hours and the phone number of the clinic.',
    ],
    [
      'a place that repeats the clinic',
      { places: [HARBOR, { id: 'pier', name: 'Pier', hours: HOURS, phone: CLINIC.phone }] },
      'note: places[1]: has the hours and the phone number of the clinic.',
    ],
    [
      'a name that lacks a language',
      { places: [{ ...HARBOR, name: { en: 'Harbor' } }, DENVER] },
      'note: places[0].name: has no "es"',
    ],
    [
      'a question for practitioners whom there are not',
      { form: { fields: ['practitioner', 'name', 'phone'] } },
      'note: form.fields[0]: the form asks for "practitioner" only if "practitioners" lists more than one.',
    ],
  ])('notes %s', async (_what, changes, message) => {
    const { code, told } = await check(changes);
    expect(code).toBe(0);
    expect(told).toContain(message);
  });

  it.each([
    ['two places of one id', { places: [HARBOR, HARBOR] }, 'places: two places have the same id.'],
    [
      'an id that is none',
      { places: [{ ...HARBOR, id: 'The Pier' }, DENVER] },
      'places[0].id: "The Pier" has the wrong',
    ],
    ['a place without a name', { places: [{ id: 'pier' }, DENVER] }, 'places[0].name: is missing.'],
    [
      'a phone number that is none',
      { places: [{ ...HARBOR, phone: 'call us' }, DENVER] },
      'places[0].phone: "call us" is not a phone number.',
    ],
    [
      'a time zone that is none',
      { places: [HARBOR, { ...DENVER, timeZone: 'Mars/Base' }] },
      'places[1].timeZone: unknown time zone.',
    ],
    [
      'a country that is none',
      { places: [HARBOR, { ...DENVER, address: { street: '1 Hill', city: 'Denver', country: 'UK' } }] },
      'places[1].address.country: "UK" is not the code of a country.',
    ],
  ])('reports %s', async (_what, changes, message) => {
    const { code, told } = await check(changes);
    expect(code).toBe(1);
    expect(told).toContain(message);
  });
});
