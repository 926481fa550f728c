import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { telUrl } from '../../src/clinic/tel-url.ts';
import { sourceFiles } from '../package/imports.ts';

describe('the tel: URL of a phone number', () => {
  it.each([
    ['+1 555 555 0100', 'tel:+15555550100'],
    ['(555) 555-0100', 'tel:5555550100'],
    ['(+1) 555 555 0100', 'tel:+15555550100'],
    ['＋１ ５５５ ５５５ ０１００', 'tel:+15555550100'],
    ['+۱ ۵۵۵ ۵۵۵ ۰۱۰۰', 'tel:+15555550100'],
    ['٠٠١ ٥٥٥ ٥٥٥ ٠١٠٠', 'tel:0015555550100'],
    ['\u202a+1 555\u2011555\u20110100\u202c', 'tel:+15555550100'],
    ['911', 'tel:911'],
  ])('has its digits and its plus: %s', (phone, url) => {
    expect(telUrl(phone)).toBe(url);
  });

  it.each([
    ['+44 (0)20 7946 0958', 'tel:+442079460958'],
    ['+44(0)20 7946 0958', 'tel:+442079460958'],
    ['+49 ( 0 ) 30 5550147', 'tel:+49305550147'],
    ['+۴۴ (۰)۲۰ ۷۹۴۶ ۰۹۵۸', 'tel:+442079460958'],
    ['0044 (0)20 7946 0958', 'tel:00442079460958'],
    // The zero belongs to the number inside the country, and to numbers in Italy.
    ['(0)20 7946 0958', 'tel:02079460958'],
    ['+39 (06) 555 0147', 'tel:+39065550147'],
  ])('has no zero that is dialed inside the country alone: %s', (phone, url) => {
    expect(telUrl(phone)).toBe(url);
  });

  it.each([
    'x12',
    ' x. 12',
    ' ext 12',
    ', ext. 12',
    ';ext=12',
    ' (Ext: 12)',
    ' extension 12',
    ' #12',
    ' int. 12',
    ' interno 12',
    ' extensión 12',
    ' anexo 12',
    ' داخلی ۱۲',
    ' (داخلي: ١٢)',
  ])('has the extension as RFC 3966 writes it:%s', (extension) => {
    expect(telUrl(`+1 555 555 0100${extension}`)).toBe('tel:+15555550100;ext=12');
  });

  it('is its own tel: URL', () => {
    expect(telUrl('tel:+15555550100;ext=12')).toBe('tel:+15555550100;ext=12');
  });
});

describe('tel: URLs', () => {
  it('are made by one function', () => {
    const root = new URL('../../', import.meta.url).pathname;
    const files = ['src', 'demo'].flatMap((folder) =>
      sourceFiles(root + folder).map((file) => `${folder}/${file}`),
    );
    const strays = files.filter((file) => /[`'"]tel:[^']/.test(readFileSync(root + file, 'utf8')));
    expect(strays).toEqual(['src/clinic/tel-url.ts']);
  });
});
