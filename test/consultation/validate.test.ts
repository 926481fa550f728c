import { describe, expect, it } from 'vitest';
import type { Clinic } from '../../src/clinic/schema.ts';
import { fieldOf } from '../../src/consultation/issue.ts';
import { validateConsultation } from './validate-consultation.ts';
import { clinic } from './clinic.ts';
import { emailRequest, request } from './request.ts';

// Monday, 7am in Los Angeles.
const NOW = Date.parse('2026-11-16T15:00:00Z');

function check(input: unknown, rules: Clinic = clinic()) {
  return validateConsultation(input, rules, NOW);
}

/** The issues as `field code`. */
function issues(input: unknown, rules?: Clinic): string[] {
  const checked = check(input, rules);
  return checked.ok ? [] : checked.issues.map((issue) => `${fieldOf(issue)} ${issue.code}`);
}

/** The request as it would be stored; fails the test when it has issues. */
function accepted(input: unknown, rules?: Clinic) {
  const checked = check(input, rules);
  if (!checked.ok) expect.fail(JSON.stringify(checked.issues));
  return checked.consultation;
}

const asking = clinic({ form: { message: true } });

const EVERYTHING_MISSING = ['name missing', 'contactBy missing', 'phone missing', 'callWindow missing'];

describe('a request', () => {
  it('is accepted with the answers to the form’s questions, and nothing else', () => {
    expect(accepted(request({ favouriteColour: 'green', isAdmin: true }))).toEqual(request());
  });

  it('has an issue for each question without an answer, in the order of the form', () => {
    expect(issues({})).toEqual(EVERYTHING_MISSING);
    expect(issues({ contactBy: 'phone' })).toEqual(['name missing', 'phone missing', 'callWindow missing']);
    expect(issues({ contactBy: 'text' })).toEqual(['name missing', 'phone missing', 'callWindow missing']);
    expect(issues({ contactBy: 'email' })).toEqual(['name missing', 'email missing']);
  });

  it('reports every issue at once, those of hidden fields last', () => {
    const input = request({
      idempotencyKey: 'no-key',
      message: 'Hello',
      callWindow: { date: '2026-11-15', from: '09:00', to: '10:00', timeZone: 'UTC' },
      phone: 'call me',
      service: 'Not A Slug',
      name: ' ',
    });
    expect(issues(input)).toEqual([
      'name missing',
      'phone format',
      'callWindow past',
      'message not-asked',
      'service format',
      'idempotencyKey format',
    ]);
  });

  it.each([[undefined], [null], ['name=Ana'], [7], [true], [[]], [['name', 'Ana']]])(
    'that is no object at all lacks everything: %j',
    (input) => {
      expect(issues(input)).toEqual(EVERYTHING_MISSING);
    },
  );

  it('ignores keys that every object has', () => {
    const input = JSON.parse('{"__proto__":{"name":"Ana"},"constructor":1,"contactBy":"email"}') as unknown;
    expect(issues(input)).toEqual(['name missing', 'email missing']);
    expect({}).not.toHaveProperty('name');
  });
});

describe('the name', () => {
  it.each([
    'Ana',
    'X Æ A-12',
    'مریم علی‌زاده',
    'Nguyễn Thị Minh',
    "Siobhán O'Brien-Smith III",
    'R2 D2 #7 (he/him) <3',
    '李小龍',
    '👩🏽‍⚕️',
    '1',
  ])('may have any characters: %s', (name) => {
    expect(accepted(request({ name })).name).toBe(name);
  });

  it('is kept without the blanks around it', () => {
    expect(accepted(request({ name: ' \t Ana  Flores\u00a0\n' })).name).toBe('Ana  Flores');
  });

  it('may have 200 characters, blanks around it not counted', () => {
    expect(issues(request({ name: ` ${'a'.repeat(200)} ` }))).toEqual([]);
    expect(issues(request({ name: 'a'.repeat(201) }))).toEqual(['name too-long']);
  });
});

describe('the phone number', () => {
  it.each([
    '5555550147',
    '555-555-0147',
    '(555) 555-0147',
    '555.555.0147',
    '555 555 0147',
    '+1 555 555 0147',
    '1-555-555-0147',
    '+49 30/555 0147',
    '+98 21 5555 0147',
    '555 0147',
    '555 555 0147 x12',
    '555 555 0147x12',
    '555 555 0147 ext 12',
    '555 555 0147 Ext. 12',
    '555 555 0147 EXT.123456',
    '555 555 0147 #12',
  ])('may be in any notation: %s', (phone) => {
    expect(accepted(request({ phone }))).toMatchObject({ phone });
  });

  it.each([
    ['۵۵۵۵۵۵۰۱۴۷', '5555550147'],
    ['٥٥٥٥٥٥٠١٤٧', '5555550147'],
    ['+۱ (۵۵۵) ۵۵۵-۰۱۴۷', '+1 (555) 555-0147'],
    ['۵۵۵ ۵۵۵ ۰۱۴۷ ext ۱۲', '555 555 0147 ext 12'],
    ['٥٥٥/٥٥٥/٠١٤٧ x٩', '555/555/0147 x9'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['  ۵۵۵ ٥٥٥ 0147  ', '555 555 0147'],
  ])('may be in Persian and Arabic-Indic digits, which are stored as ASCII: %s', (typed, phone) => {
    expect(accepted(request({ phone: typed }))).toMatchObject({ phone });
  });

  it.each([
    'call me',
    '555 0147 or 555 0148',
    '55 014',
    '1234567890123456',
    '+1 555 555 0147 ext',
    '555 555 0147 ext 1234567',
    '555 555 0147 x1 x2',
    '++1 555 555 0147',
    '1+555 555 0147',
    'ext 5555550147',
    '555 555 O147',
    'ana@example.com',
    '555 555 0147; 555 555 0148',
    '५५५ ५५५ ०१४७',
    `5555550147${' '.repeat(40)}x1`,
    '<b>5555550147</b>',
  ])('is refused when it is invalid: %s', (phone) => {
    expect(issues(request({ phone }))).toEqual(['phone format']);
  });

  it('may have been copied with the invisible marks of writing direction that address books add', () => {
    expect(accepted(request({ phone: '\u202a+1 555 555 0147\u202c' }))).toMatchObject({
      phone: '+1 555 555 0147',
    });
    expect(accepted(request({ phone: '\u2066۵۵۵ ۵۵۵ ۰۱۴۷\u2069\u200f' }))).toMatchObject({
      phone: '555 555 0147',
    });
    expect(issues(request({ phone: '\u200e\u200f' }))).toEqual(['phone missing']);
  });

  it('is stored with the dashes and blanks of a keyboard', () => {
    for (const phone of [
      '+1\u00a0(555) 555\u20110147',
      '+1 (555) 555\u22120147',
      '+１\u3000（５５５） ５５５–0147',
    ]) {
      expect(accepted(request({ phone }))).toMatchObject({ phone: '+1 (555) 555-0147' });
    }
    expect(accepted(request({ phone: 'tel:555\u200c555\u200b0147;' }))).toMatchObject({
      phone: '5555550147',
    });
  });

  it('is left out when the patient wants an email', () => {
    expect(accepted(emailRequest({ phone: '555 555 0147' }))).not.toHaveProperty('phone');
    expect(issues(emailRequest({ phone: 'nonsense' }))).toEqual([]);
  });
});

describe('the email address', () => {
  it.each([
    'ana@example.com',
    'ana.flores+clinic@mail.example.co.uk',
    'ANA@EXAMPLE.COM',
    "o'brien@example.com",
    'مریم@example.com',
    'ana@bücher.example',
    'a@b.cd',
    '"ana"@example.com',
    `${'a'.repeat(242)}@example.com`,
  ])('is accepted as people have them: %s', (email) => {
    expect(accepted(emailRequest({ email }))).toMatchObject({ email });
  });

  it.each([
    'ana',
    'ana@',
    '@example.com',
    'ana@example',
    'ana@example.',
    'ana@@example.com',
    'ana@home@example.com',
    'ana flores@example.com',
    'ana@exam ple.com',
    'ana@example.com, bo@example.com',
    'ana@example.com\nBcc: all@example.com',
    'Ana <ana@example.com>',
    'ana@example..com',
    'ana@.example.com',
    '555 555 0147',
  ])('is refused when it is invalid: %j', (email) => {
    expect(issues(emailRequest({ email }))).toEqual(['email format']);
  });

  it.each([
    '\u200fana@example.com\u200e',
    '\u2066ana@example\u200c.com\u2069 ',
    'mailto:ana@example.com',
    'MailTo:ana@example.com',
    '<ana@example.com>',
    ' <mailto:ana@example.com>, ',
    'ana@example.com,',
    'ana@example.com;',
    'ana@example.com.',
  ])('is stored without what was copied along with it: %j', (email) => {
    expect(accepted(emailRequest({ email }))).toMatchObject({ email: 'ana@example.com' });
  });

  it.each(['\u200e\u200f ', 'mailto:', '<>'])('is missing when nothing of it is left: %j', (email) => {
    expect(issues(emailRequest({ email }))).toEqual(['email missing']);
  });

  it('may have 254 characters', () => {
    expect(issues(emailRequest({ email: `${'a'.repeat(243)}@example.com` }))).toEqual(['email too-long']);
  });

  it('is left out when the patient wants a call or a text message', () => {
    for (const contactBy of ['phone', 'text']) {
      expect(accepted(request({ contactBy, email: 'ana@example.com' }))).not.toHaveProperty('email');
      expect(issues(request({ contactBy, email: 'nonsense' }))).toEqual([]);
    }
  });
});

describe('the way of contact', () => {
  it.each(['phone', 'text'])('needs a phone number and a time for %s', (contactBy) => {
    expect(accepted(request({ contactBy })).contactBy).toBe(contactBy);
    expect(issues(request({ contactBy, phone: '', callWindow: undefined }))).toEqual([
      'phone missing',
      'callWindow missing',
    ]);
  });

  it('needs neither for an email', () => {
    expect(accepted(emailRequest())).toEqual(
      expect.objectContaining({ contactBy: 'email', email: 'ana@example.com', callWindow: { when: 'any' } }),
    );
  });

  it('asks for a phone number while it is unknown, unless there is an email address', () => {
    for (const contactBy of [undefined, '', 'fax', 'Phone', 7, ['phone'], null]) {
      expect(issues(request({ contactBy, phone: '' }))).toEqual(['contactBy missing', 'phone missing']);
      expect(issues(request({ contactBy, phone: '', email: 'ana@example.com' }))).toEqual([
        'contactBy missing',
      ]);
    }
  });
});

describe('the call window', () => {
  const monday = { date: '2026-11-16', from: '09:00', to: '13:00', timeZone: 'America/Los_Angeles' };

  it('is kept as it was chosen', () => {
    expect(accepted(request({ callWindow: { ...monday, extra: 1 } })).callWindow).toEqual(monday);
  });

  it('is missing when it cannot be parsed', () => {
    for (const callWindow of [
      undefined,
      null,
      '',
      'any',
      'tomorrow',
      7,
      [],
      { ...monday, date: '2026-02-30' },
    ]) {
      expect(issues(request({ callWindow }))).toEqual(['callWindow missing']);
    }
  });

  it.each([
    ['past', { date: '2026-11-13' }],
    ['outside-hours', { to: '13:30' }],
    ['too-far-ahead', { date: '2026-11-24' }],
  ])('is validated by the clinic’s rules: %s', (code, changes) => {
    expect(issues(request({ callWindow: { ...monday, ...changes } }))).toEqual([`callWindow ${code}`]);
  });

  it('is ignored where the patient wants an email', () => {
    expect(accepted(emailRequest({ callWindow: { ...monday, date: '2020-01-01' } })).callWindow).toEqual({
      when: 'any',
    });
  });
});

describe('the message', () => {
  const FAMILY = '👨‍👩‍👧‍👦';
  // Joined by a zero-width non-joiner, which is no character of its own to a reader.
  const PERSIAN = 'می‌خواهم ';

  it('is refused when the clinic did not ask for one', () => {
    for (const rules of [clinic(), clinic({ form: {} }), clinic({ form: { message: false } })]) {
      expect(issues(request({ message: 'Hello' }), rules)).toEqual(['message not-asked']);
      expect(issues(request({ message: '  ' }), rules)).toEqual([]);
    }
  });

  it('is kept when the clinic asked, and may be left out', () => {
    expect(accepted(request({ message: ' First line\n\nسلام ' }), asking).message).toBe('First line\n\nسلام');
    expect(accepted(request({ message: ' \n ' }), asking)).not.toHaveProperty('message');
    expect(accepted(request(), asking)).not.toHaveProperty('message');
  });

  it.each([
    ['letters', 'a'],
    ['families that are one emoji each', FAMILY],
    ['accents that are typed after their letter', 'e\u0301'],
    ['flags', '🇮🇷'],
  ])('may have 500 characters as a reader counts them: %s', (_, character) => {
    expect(issues(request({ message: character.repeat(500) }), asking)).toEqual([]);
    expect(issues(request({ message: character.repeat(501) }), asking)).toEqual(['message too-long']);
  });

  it('counts the joiners of Persian as readers do', () => {
    // Eight letters and a space for nine UTF-16 units and the join.
    const letters = PERSIAN.length - 1;
    const fits = PERSIAN.repeat(Math.floor(500 / letters));
    expect(issues(request({ message: fits.trim() }), asking)).toEqual([]);
    expect(issues(request({ message: `${fits}${'ا'.repeat(letters)}` }), asking)).toEqual([
      'message too-long',
    ]);
  });
});

describe('consents', () => {
  it('are the boxes that were ticked', () => {
    expect(accepted(request({ consents: ['news-by-text', 'news-by-email'] })).consents).toEqual([
      'news-by-text',
      'news-by-email',
    ]);
  });

  it('are none when nothing was ticked', () => {
    for (const consents of [undefined, null, [], ['']]) {
      expect(accepted(request({ consents })).consents).toEqual([]);
    }
  });

  it.each([['news-by-text'], [7], [{ 'news-by-text': true }], [[true]], [[null]], [['a'.repeat(101)]]])(
    'are not guessed at when they are no list of ids: %j',
    (consents) => {
      expect(issues(request({ consents }))).toEqual(['consents format']);
    },
  );
});

describe('the hidden fields', () => {
  it.each([
    ['idempotencyKey', '0B7E9C1A-4F58-4D2E-9A61-2F6C3E8D7B10'],
    ['service', 'lower-back-massage'],
    ['locale', 'fa-IR'],
    ['partner', 'harbor_gym.2'],
    ['page', 'https://partner.example/massage'],
    ['page', '/massage'],
  ])('are kept when they are valid: %s %s', (field, value) => {
    expect(accepted(request({ [field]: ` ${value} ` }))).toMatchObject({ [field]: value });
  });

  it.each([
    ['idempotencyKey', '42'],
    ['idempotencyKey', '0b7e9c1a4f584d2e9a612f6c3e8d7b10'],
    ['service', 'Lower Back'],
    ['service', '../clinic'],
    ['locale', 'en US'],
    ['locale', 'x'.repeat(101)],
    ['partner', 'harbor gym'],
    ['partner', "'; drop table requests"],
    ['page', 'javascript:alert(1)'],
    ['page', 'java\nscript:alert(1)'],
    ['page', 'file:///etc/passwd'],
    ['page', `https://partner.example/${'a'.repeat(2000)}`],
  ])('are refused when they are not: %s %j', (field, value) => {
    expect(issues(request({ [field]: value }))).toEqual([`${field} format`]);
  });

  it.each(['idempotencyKey', 'service', 'locale', 'partner', 'page'])('may be left out: %s', (field) => {
    for (const value of [undefined, null, '', '  ']) {
      expect(accepted(request({ [field]: value }))).not.toHaveProperty(field);
    }
  });
});

describe('JSON of another type', () => {
  const WRONG = [0, 7, true, false, [], ['x'], {}, { text: 'x' }];

  it.each(['name', 'phone', 'service', 'locale', 'partner', 'page', 'idempotencyKey'])(
    'is a fault of that field, told once: %s',
    (field) => {
      for (const value of WRONG) expect(issues(request({ [field]: value }))).toEqual([`${field} format`]);
    },
  );

  it('is an issue of the email address and of the message too', () => {
    for (const value of WRONG) {
      expect(issues(emailRequest({ email: value }))).toEqual(['email format']);
      expect(issues(request({ message: value }), asking)).toEqual(['message format']);
    }
  });

  it('counts as no answer when it is null', () => {
    expect(issues(request({ name: null, phone: null }))).toEqual(['name missing', 'phone missing']);
  });
});
