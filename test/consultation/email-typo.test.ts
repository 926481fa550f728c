import { describe, expect, it } from 'vitest';
import { probableEmail } from '../../src/consultation/email-typo.ts';

describe('the address that was probably meant', () => {
  it.each([
    ['ann@gmial.com', 'ann@gmail.com'],
    ['ann@gmail.con', 'ann@gmail.com'],
    ['Ann.Lee@YAHO.com', 'Ann.Lee@yahoo.com'],
    ['ann@homtail.com', 'ann@hotmail.com'],
    [' ann@outlok.com ', 'ann@outlook.com'],
    ['ann@iclod.com', 'ann@icloud.com'],
  ])('of %s is %s', (typed, meant) => {
    expect(probableEmail(typed)).toBe(meant);
  });

  it.each([
    'ann@gmail.com',
    'ann@mail.com',
    'ann@ymail.com',
    'ann@harborlane.example',
    'ann@proton.me',
    'ann',
    '@gmial.com',
    'a@b@gmial.com',
    '',
  ])('is not guessed for %s', (typed) => {
    expect(probableEmail(typed)).toBeUndefined();
  });
});
