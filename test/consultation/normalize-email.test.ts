import { describe, expect, it } from 'vitest';
import { validateField } from '../../src/consultation/validate-field.ts';
import { normalizeEmail } from '../../src/consultation/normalize-email.ts';

describe('normalizing an email address', () => {
  it.each([
    ['\u2066ana@example.com\u2069\u200f', 'ana@example.com'],
    [' <MAILTO:Ana@example.com>; ', 'Ana@example.com'],
    ['ana@example.com>', 'ana@example.com'],
    ['مریم@example.com', 'مریم@example.com'],
    ['ana@bücher.example', 'ana@bücher.example'],
    ['"ana@example.com"', 'ana@example.com'],
    ['(ana@example.com):', 'ana@example.com'],
    ['«ana@example.com».', 'ana@example.com'],
    ['[mailto:ana@example.com]', 'ana@example.com'],
    ['http://ana@example.com', 'ana@example.com'],
    ['ana۱۲@example.com', 'ana12@example.com'],
    ["o'brien@example.com", "o'brien@example.com"],
  ])('turns %j into %s, which is validated too', (typed, plain) => {
    expect(normalizeEmail(typed)).toBe(plain);
    expect(validateField('email', typed)).toBeUndefined();
  });

  it.each([
    'ana,ruiz@example.com',
    'ana.@example.com',
    '.ana@example.com',
    'http://example.com',
    'a;b@example.com',
  ])('refuses %j, which could mean more than one thing', (typed) =>
    expect(validateField('email', normalizeEmail(typed))).toBe('format'),
  );

  it('keeps a name in front of the address, so that nothing is guessed', () => {
    expect(normalizeEmail('Ana <ana@example.com>')).toBe('Ana <ana@example.com');
    expect(validateField('email', 'Ana <ana@example.com>')).toBe('format');
  });

  it('is fast, also for texts that are no address', () => {
    const start = performance.now();
    for (const text of ['<>,'.repeat(30_000), 'a@'.repeat(30_000), 'a.'.repeat(50_000)]) normalizeEmail(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
