import { describe, expect, it } from 'vitest';
import { normalizePhone, withoutExtension } from '../../src/clinic/phone-number.ts';
import { isPhoneNumber } from '../../src/consultation/is-phone-number.ts';
import { toE164 } from '../../src/receiver/consultations/phone.ts';
import { clinic } from './clinic.ts';

const inTheUnitedStates = clinic({
  address: { street: '1 Example St', city: 'Exampleton', country: 'US' },
});

const IN_WASHINGTON = [
  '2025550147',
  '(202) 555-0147',
  '+1 202 555 0147',
  '001 202 555 0147',
  '00 1 202 555 0147',
  '011 1 202 555 0147',
  '1-202-555-0147',
  '(+1) 202 555 0147',
  '[202] 555-0147',
  '{202} 555/0147',
  '202,555,0147',
  '202،555،0147',
  '202٫555٫0147',
  '202·555·0147',
  '202•555•0147',
  '202~555~0147',
  '202_555_0147',
  '202:555:0147',
  '202–555—0147',
  '202\u2212555\u22120147',
  '202\u00a0555\u202f0147',
  '202\u3000555\t0147',
  '２０２-５５５-０１４７',
  '＋１ ２０２ ５５５ ０１４７',
  '۲۰۲ ۵۵۵ ۰۱۴۷',
  '+۱ (۲۰۲) ۵۵۵٫۰۱۴۷',
  '٠٠١ ٢٠٢ ٥٥٥ ٠١٤٧',
  '\u061c202\u200b555\u200c01\u00ad47\u2060\ufeff',
  'tel:+1-202-555-0147',
  'Tel: 202 555 0147',
  'TEL. 202 555 0147',
  'ＴＥＬ：202 555 0147',
  '202 555 0147,',
  '202 555 0147;',
  '202 555 0147 .',
  '202 555 0147، ',
];

const WITH_EXTENSION = [
  'x12',
  ' x12',
  ' x. 12',
  ' X 12',
  ' ext 12',
  ' Ext. 12',
  ' ext: 12',
  ', ext. 12',
  ';ext=12',
  ' (ext 12)',
  ' [ext. 12]',
  ' extension 12',
  ' extensión 12',
  ' extensio\u0301n 12',
  ' int. 12',
  ' interno 12',
  ' anexo 12',
  ' #12',
  ' داخلی ۱۲',
  ' داخلي ١٢',
  ' (داخلی: ۱۲)',
  ' ext 123456.',
].map((extension) => `+1 202 555 0147${extension}`);

describe('a phone number in any notation', () => {
  it.each([...IN_WASHINGTON, ...WITH_EXTENSION].map((typed) => [typed]))(
    'is taken by form and receiver, and means the same: %j',
    (typed) => {
      expect(isPhoneNumber(typed)).toBe(true);
      expect(toE164(normalizePhone(typed), inTheUnitedStates)).toBe('+12025550147');
    },
  );

  it.each([
    ['0098 912 345 6789', '+989123456789'],
    ['۰۰۹۸ ۹۱۲ ۳۴۵ ۶۷۸۹', '+989123456789'],
    ['+98 (0)21 5555 0147', '+982155550147'],
    ['+49 30/555 0147', '+49305550147'],
    ['+52 55 5555 0147', '+525555550147'],
    ['+52 1 55 5555 0147', '+525555550147'],
    ['00 52 1 55 5555 0147', '+525555550147'],
    ['011 52 1 55 5555 0147', '+525555550147'],
    ['011 49 1512 3456789', '+4915123456789'],
    ['0011 49 1512 3456789', '+4915123456789'],
    ['+376 312 345', '+376312345'],
  ])('may be a number of another country: %s', (typed, number) => {
    expect(isPhoneNumber(typed)).toBe(true);
    expect(toE164(normalizePhone(typed), inTheUnitedStates)).toBe(number);
  });

  it.each([
    ['AU', '0011 1 202 555 0147', '+12025550147'],
    ['AU', '0011 52 1 55 5555 0147', '+525555550147'],
    ['AD', '312 345', '+376312345'],
    ['DE', '00 1 202 555 0147', '+12025550147'],
  ])('is dialed as in the clinic’s country: %s, %s', (country, typed, number) => {
    const abroad = clinic({ address: { street: '1 Example St', city: 'Exampleton', country } });
    expect(isPhoneNumber(typed)).toBe(true);
    expect(toE164(normalizePhone(typed), abroad)).toBe(number);
  });

  it.each([
    // Telephones nearby dial it without a code.
    '555-0147',
    // As it is dialled in Iran, where the clinic is not.
    '۰۹۱۲ ۳۴۵ ۶۷۸۹',
    '+1 202 555 01474',
    '555 0147, 555 0148',
    '555 0147 1',
  ])('is accepted and kept as typed where no country has such a number: %s', (typed) => {
    expect(isPhoneNumber(typed)).toBe(true);
    expect(toE164(normalizePhone(typed), inTheUnitedStates)).toBeNull();
  });

  it.each([
    '',
    '911',
    '+1',
    'call me',
    'ext 2025550147',
    '202 555 0147 or 202 555 0148',
    '555 0147 or 555 0148',
    '555 0147 o 555 0148',
    '202 555 O147',
    '+1 202 555 O147',
    '+1 202 555 0147 x',
    '+1 202 555 0147 x1 x2',
    '+1 202 555 0147 ext 1234567',
    '+1 202 555 0147 +1 202 555 0148',
    '202+555 0147',
    '१२३ ४५६ ७८९०',
    '202 555 0147 '.repeat(2),
    '-'.repeat(20_000),
    `tel${':'.repeat(20_000)}x`,
    `202 555 0147${' .'.repeat(20_000)}x`,
    'ext'.repeat(20_000),
  ])('is refused: %s', (typed) => {
    expect(isPhoneNumber(typed)).toBe(false);
  });
});

describe('a normalized phone number', () => {
  it.each([
    [' \u202a+1 202 555 0147\u202c ', '+1 202 555 0147'],
    ['۲۰۲\u200c۵۵۵\u061c٠١٤٧', '2025550147'],
    ['(202)\u00a0555\u20110147', '(202) 555-0147'],
    ['202\u2212555–0147', '202-555-0147'],
    ['Tel.: +1 202 555 0147;', '+1 202 555 0147'],
    ['+۱ ۲۰۲ ۵۵۵ ۰۱۴۷ داخلی ۱۲', '+1 202 555 0147 داخلی 12'],
    ['\u200e\u200f', ''],
  ])('has ASCII digits, plain dashes and blanks, and no invisible characters: %j', (typed, plain) => {
    expect(normalizePhone(typed)).toBe(plain);
    expect(normalizePhone(plain)).toBe(plain);
  });

  it('is also available without the extension', () => {
    expect(withoutExtension('+1 202 555 0147 داخلی 12').trim()).toBe('+1 202 555 0147');
    expect(withoutExtension('+1 202 555 0147')).toBe('+1 202 555 0147');
  });
});
