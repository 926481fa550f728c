import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

const SOUND = {
  contract: 1,
  name: 'Quiet Street Clinic',
  phone: '+1 555 555 0123',
  timeZone: 'America/New_York',
  languages: ['en', 'es'],
  hours: { monday: [['09:00', '17:00']] },
  offerDisclosure: 'The first visit is free.',
};
const ADDRESS = { street: '1 Quiet Street', city: 'Reno', country: 'US' };

/** Checks a valid clinic with these changes. */
async function check(changes: object) {
  const path = join(mkdtempSync(join(tmpdir(), 'clinic-')), 'clinic.json');
  writeFileSync(path, JSON.stringify({ ...SOUND, ...changes }, null, 2));
  const { code, stdout } = await runCli(['check', path]);
  return { code, told: stdout.replaceAll(`${path}:`, '') };
}

describe('clinic-elements check, of a clinic', () => {
  it.each([
    [{}],
    [{ languages: undefined, offerDisclosure: { en: 'Free' } }],
    [{ phone: '(555) 555-0123', address: ADDRESS }],
    [{ phone: '+44 20 7946 0958', address: ADDRESS }],
    [{ phone: '+۱ ۵۵۵ ۵۵۵ ۰۱۲۳' }],
    [{ languages: ['en-US', 'es-MX'], offerDisclosure: { en: 'Free', es: 'Gratis', fr: 'Gratuit' } }],
    [{ form: { fields: ['name', 'email'] } }],
    [{ timeZone: 'Atlantic/Reykjavik' }],
    [{ timeZone: 'UTC' }],
    [{ timeZone: 'Japan' }],
    [{ timeZone: 'PRC' }],
    [{ timeZone: 'US/Pacific' }],
    [{ form: { callsBetween: ['08:00', '21:00'] } }],
    [{ form: { fields: ['name', 'phone', 'message'], message: true } }],
  ])('reports nothing for a valid clinic: %j', async (changes) => {
    expect(await check(changes)).toEqual({ code: 0, told: ' ok, clinic\n' });
  });

  it.each([
    ['a text in no language', { offerDisclosure: {} }, 'offerDisclosure: has no text in any language. Add'],
    ['a box without text', { form: { consents: [{ id: 'a', text: {} }] } }, 'form.consents[0].text: has no'],
    [
      'a language that is no tag',
      { form: { heading: { english: 'Ask us' } } },
      'form.heading.english: "english" has the wrong format: use a language tag, such as "en"',
    ],
    [
      'calls earlier than the law allows',
      { form: { callsBetween: ['07:30', '19:00'] } },
      'form.callsBetween[0]: "07:30" has the wrong format: use times from "08:00" to "21:00", the hours in which the law allows calls.',
    ],
    [
      'calls later than it allows',
      { form: { callsBetween: ['09:00', '21:15'] } },
      'form.callsBetween[1]: "21:15" has',
    ],
    [
      'calls that end before they begin',
      { form: { callsBetween: ['19:00', '09:00'] } },
      'form.callsBetween: the second time must be later than the first.',
    ],
    ['a list of no languages', { languages: [] }, 'languages: lists no language. List the languages'],
    [
      'two boxes with one id',
      {
        form: {
          consents: [
            { id: 'a', text: 'x' },
            { id: 'a', text: 'y' },
          ],
        },
      },
      'form.consents: two boxes have the same id. Consents are stored by it, so each box needs an id of its own.',
    ],
    [
      'a country that there is not',
      { address: { ...ADDRESS, country: 'UK' } },
      'address.country: "UK" is not the code of a country. Use its two letters from ISO 3166, such as "US" or "GB".',
    ],
    ['a phone that is none', { phone: 'call us' }, 'phone: "call us" is not a phone number. Write it'],
    [
      'a phone with too few digits',
      { phone: '555 0123', address: ADDRESS },
      'phone: "555 0123" is not a phone',
    ],
    [
      'a phone of no country',
      { phone: '(555) 555-0123' },
      'phone: "(555) 555-0123" has no country code. Begin it with "+" and the country code, such as "+1 555 555 0100", or add "address".',
    ],
    [
      'a message that is off',
      { form: { fields: ['name', 'phone', 'message'] } },
      'form.fields[2]: the form asks for "message" only if "message" is true. Add "message": true to "form", or delete it here.',
    ],
    [
      'no way to reach a patient',
      { form: { fields: ['name', 'contactBy'] } },
      'form.fields: has neither "phone" nor "email", so the form asks for a phone number anyway. Add the one that you want.',
    ],
    [
      'two ways of contact and no question for the way',
      { form: { fields: ['name', 'phone', 'email'] } },
      'form.fields: has "phone" and "email" without "contactBy", so the form asks only for a phone number. Add "contactBy", or delete the one that you do not want.',
    ],
    [
      'a default that the form does not offer',
      { form: { defaultContact: 'email', fields: ['name', 'phone', 'contactBy'] } },
      'form.defaultContact: "email" is no contact method of this form, which has "phone" and "text". Choose one of these, or delete it.',
    ],
    [
      'consents that no request can carry',
      { form: { consents: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: { fa: 'خ'.repeat(1900) } })) } },
      'form.consents: the consent texts together are too long for a request, which contains them. Shorten them.',
    ],
  ])('reports %s with its location and a fix', async (_what, changes, message) => {
    const { code, told } = await check(changes);
    expect(code).toBe(1);
    expect(told).toMatch(/^\d+:\d+: /);
    expect(told).toContain(`: ${message}`);
  });

  it.each([
    [
      'a language that the form does not speak',
      { languages: ['en', 'zh-CN'] },
      '8:5: note: languages[1]: the form does not support "zh-CN", only en, es, and fa.',
    ],
    [
      'a text that a language of the clinic lacks',
      { form: { consents: [{ id: 'a', text: { en: 'News' } }] } },
      'note: form.consents[0].text: has no "es", which "languages" lists: a form in that language shows "en" here.',
    ],
    [
      'a text of a variant that no form asks for',
      { offerDisclosure: { en: 'Free', 'es-MX': 'Gratis' } },
      'note: offerDisclosure: has no "es"',
    ],
    [
      'fields without the name',
      { form: { fields: ['phone'] } },
      'note: form.fields: does not list "name", but the form always asks for it.',
    ],
  ])('notes %s, and still passes', async (_what, changes, message) => {
    const { code, told } = await check(changes);
    expect(code).toBe(0);
    expect(told).toContain(message);
  });

  it('still notes what advertising rules want beside other notes', async () => {
    const { told } = await check({ languages: ['en', 'zh'], offerDisclosure: undefined });
    expect(told).toContain('note: offerDisclosure: is missing.');
  });

  it.each([
    ['EST', 'America/New_York'],
    ['BST', 'Europe/London'],
    ['PST', 'America/Los_Angeles'],
    ['pdt', 'America/Los_Angeles'],
    ['MST', 'America/Denver'],
    ['EST5EDT', 'America/New_York'],
    ['GMT', 'Europe/London'],
    ['America/Los Angeles', 'America/Los_Angeles'],
    ['america/new-york', 'America/New_York'],
  ])('refuses the time zone %s, and names the one that is probably meant: %s', async (timeZone, meant) => {
    const { code, told } = await check({ timeZone });
    expect(code).toBe(1);
    expect(told).toMatch(/^5:15: timeZone: (is an abbreviation or a fixed offset|unknown time zone)/);
    expect(told).toContain(`Did you mean "${meant}"?`);
  });

  it.each(['Etc/GMT+8', '-08:00', 'UTC+2', 'SST', 'Mars/Olympus'])(
    'refuses the time zone %s without a guess',
    async (timeZone) => {
      const { code, told } = await check({ timeZone });
      expect(code).toBe(1);
      expect(told).toMatch(/^5:15: timeZone: .*such as "America\/Los_Angeles"\.$/m);
    },
  );
});
