import { describe, expect, it } from 'vitest';
import { percentDecode, percentEncode } from '../../src/json/percent-encoding.ts';
import { formAddress } from '../../src/templates/form/form-address.ts';
import { networkAddress } from '../../src/templates/share/networks.ts';
import { mailLink } from '../../src/receiver/http/links.ts';

/** What a program leaves that cuts a text in the middle of an emoji. */
const HALVES = ['\ud83d', '\ude00', 'rest \ud83d', '\ud83d rest', '\ude00\ud83d'];

describe('percentEncode', () => {
  it.each(HALVES)('encodes half of an emoji as U+FFFD: %j', (text) => {
    expect(decodeURIComponent(percentEncode(text))).toBe(text.replace(/\ud83d|\ude00/g, '\ufffd'));
  });

  it('keeps whole emoji', () => {
    expect(decodeURIComponent(percentEncode('\ud83d\ude00 é ن'))).toBe('\ud83d\ude00 é ن');
  });

  it.each([
    ['a shared title', (text: string) => networkAddress('email', 'https://quiet.example/', text)],
    ['a shared address', (text: string) => networkAddress('whatsapp', `https://quiet.example/${text}`, '')],
    ['the id of a form', (text: string) => formAddress(() => 'https://quiet.example/', text)?.href],
    ['an email address', (text: string) => mailLink(`${text}@example.com`)],
  ])('is what makes a link of %s', (_name, link) => {
    for (const half of HALVES) expect(link(half)).toContain('%EF%BF%BD');
  });
});

describe('percentDecode', () => {
  it('decodes what is encoded, and leaves a percent sign that encodes nothing', () => {
    expect(percentDecode('calm%20hands.json')).toBe('calm hands.json');
    expect(percentDecode('100%.json')).toBe('100%.json');
  });
});
