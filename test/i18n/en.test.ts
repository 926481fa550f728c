import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../src/consultation/issue.ts';
import { zoneName } from '../../src/i18n/dates.ts';
import { formMessages } from '../../src/i18n/all-languages.ts';
import { FORM_FIELDS, type FormField } from '../../src/clinic/form-fields.ts';
import { chooseLanguage } from '../../src/i18n/negotiate.ts';
import { everyIssue } from './every-issue.ts';

const en = formMessages('en');

const NOW = Date.parse('2026-11-16T15:00:00Z');
const GENERIC = en.issue({ code: 'no-such-code', path: ['name'] });
const UNSEEN = en.issue({ code: 'format', path: ['no-such-field'] });

/** With plain blanks: the time and its "a.m." are never on two lines. */
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

describe('an issue in English', () => {
  it('is one of the pairs of field and code that validation gives', () => {
    expect(
      everyIssue()
        .map((issue) => `${fieldOf(issue)} ${issue.code}`)
        .sort(),
    ).toEqual([
      'callWindow missing',
      'callWindow outside-hours',
      'callWindow past',
      'callWindow too-far-ahead',
      'consents format',
      'contactBy missing',
      'email format',
      'email missing',
      'email too-long',
      'idempotencyKey format',
      'locale format',
      'message format',
      'message not-asked',
      'message too-long',
      'name format',
      'name missing',
      'name too-long',
      'page format',
      'partner format',
      'phone format',
      'phone missing',
      'place missing',
      'place unknown',
      'practitioner unknown',
      'service format',
    ]);
  });

  it.each(everyIssue().map((issue) => [fieldOf(issue), issue.code, issue] as const))(
    'says what to do: %s %s',
    (field, _code, issue) => {
      const isQuestion = FORM_FIELDS.includes(field as FormField);
      expect(en.issue(issue)).not.toBe(GENERIC);
      if (isQuestion) expect(en.issue(issue)).not.toBe(UNSEEN);
      else expect(en.issue(issue)).toBe(UNSEEN);
      expect(en.issue(issue)).toMatch(/^[A-Z].+[^.]$/);
    },
  );
});

describe('a failure in English', () => {
  it.each(['offline', 'unreachable', 'timeout', 'refused', 'too-many', 'unavailable', 'not-set-up'] as const)(
    'says that the typed answers are kept: %s',
    (failure) => {
      expect(en.failure(failure)).toMatch(/^[A-Z].+\. Everything you typed is still here\.$/);
    },
  );
});

describe('times in English', () => {
  it.each([
    ['00:00', 'midnight'],
    ['00:30', '12:30 a.m.'],
    ['09:00', '9 a.m.'],
    ['09:05', '9:05 a.m.'],
    ['11:30', '11:30 a.m.'],
    ['12:00', 'noon'],
    ['12:30', '12:30 p.m.'],
    ['13:00', '1 p.m.'],
    ['17:45', '5:45 p.m.'],
    ['23:59', '11:59 p.m.'],
  ])('are written as people say them: %s', (time, messages) => {
    expect(spaced(en.clock(time))).toBe(messages);
  });

  it('name the part of the day first, where they lie within one', () => {
    expect(spaced(en.partOfDay('09:00', '12:00'))).toBe('Morning, 9 a.m. to noon');
    expect(spaced(en.partOfDay('11:30', '13:00'))).toBe('11:30 a.m. to 1 p.m.');
    expect(spaced(en.partOfDay('12:00', '15:00'))).toBe('Afternoon, noon to 3 p.m.');
    expect(spaced(en.partOfDay('16:30', '19:00'))).toBe('4:30 p.m. to 7 p.m.');
    expect(spaced(en.partOfDay('12:00', '16:00') + en.whichDay('2026-12-01'))).toBe(
      'Afternoon, noon to 4 p.m., Tuesday, December 1',
    );
    expect(spaced(en.partOfDay('17:00', '19:00'))).toBe('Evening, 5 p.m. to 7 p.m.');
  });

  it('name a day by its weekday', () => {
    expect(en.day('2026-11-26')).toBe('Thursday, November 26');
  });

  it('name it so that it fits into a sentence, too', () => {
    expect(en.onDay('2026-11-24', '2026-11-24')).toBe('today, Tuesday, November 24');
    expect(en.onDay('2026-11-25', '2026-11-24')).toBe('tomorrow, Wednesday, November 25');
    expect(en.onDay('2026-11-26', '2026-11-24')).toBe('on Thursday, November 26');
  });

  it('count tomorrow over the end of a month, of a year and of summer time', () => {
    expect(en.onDay('2026-12-01', '2026-11-30')).toBe('tomorrow, Tuesday, December 1');
    expect(en.onDay('2027-01-01', '2026-12-31')).toBe('tomorrow, Friday, January 1');
    expect(en.onDay('2026-03-09', '2026-03-08')).toBe('tomorrow, Monday, March 9');
    expect(en.onDay('2026-11-02', '2026-11-01')).toBe('tomorrow, Monday, November 2');
  });

  it('are in a zone that has its common name', () => {
    expect(zoneName('America/Los_Angeles', 'en', NOW)).toBe('Pacific Time');
    expect(zoneName('America/New_York', 'en', NOW)).toBe('Eastern Time');
    expect(zoneName('Asia/Kathmandu', 'en', NOW)).toBe('Nepal Time');
    expect(zoneName('America/Los_Angeles', 'en', Date.parse('2026-07-01T00:00:00Z'))).toBe('Pacific Time');
  });
});

describe('a value in a sentence', () => {
  it('takes the full stop of the sentence where it ends in one', () => {
    expect(en.changePhone('1 p.m.')).toBe('To change or cancel, call 1 p.m.');
    expect(en.consent('Quiet Street Inc.')).toMatch(/you ask Quiet Street Inc\. to contact you/);
  });
});

describe('the count of remaining characters', () => {
  it.each([
    [500, '500 characters left'],
    [1, '1 character left'],
    [0, '0 characters left'],
    [-1, '1 character over the limit'],
    [-12, '12 characters over the limit'],
  ])('says how many characters remain: %i', (count, messages) => {
    expect(en.charactersLeft(count)).toBe(messages);
  });
});

describe('the language for a reader', () => {
  it('is English for English of any country, and where no other is known', () => {
    for (const tags of [['en'], ['en-US'], ['EN-gb'], ['xx'], [undefined, ''], []]) {
      expect(chooseLanguage(tags)).toBe('en');
    }
  });
});
