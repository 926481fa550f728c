import { describe, expect, it } from 'vitest';
import { suggestedEmail } from '../../src/consultation/suggest-email.ts';

describe('the suggestion for an email address', () => {
  it.each([
    ['ann@gmial.com', 'ann@gmail.com'],
    ['ann@gmail.con', 'ann@gmail.com'],
    ['Ann.Lee@YAHO.com', 'Ann.Lee@yahoo.com'],
    ['ann@homtail.com', 'ann@hotmail.com'],
    [' ann@outlok.com ', 'ann@outlook.com'],
    ['\u200fann@outlok.com.', 'ann@outlook.com'],
    ['<mailto:ann@iclod.com>', 'ann@icloud.com'],
  ])('for %s is %s', (typed, meant) => {
    expect(suggestedEmail(typed)).toBe(meant);
  });

  it.each([
    ['gmail.com', ['gmial.com', 'gmai.com', 'gamil.com', 'gnail.com', 'gmail.co', 'gmail.cm', 'gmal.con']],
    ['hotmail.com', ['hotmial.com', 'hotnail.com', 'hotmail.con', 'hotmal.com', 'htomail.cm']],
    ['yahoo.com', ['yaho.com', 'yahooo.com', 'yahoo.con', 'yahoo.cn', 'yhaoo.com']],
    ['outlook.com', ['outlook.om', 'outlok.con', 'outloook.com']],
    ['icloud.com', ['icloud.con', 'iclod.com', 'icould.com']],
    ['comcast.net', ['comcast.ne', 'comcast.nt', 'comcsat.net']],
    ['ymail.com', ['ymail.con', 'ymial.com']],
    ['mail.com', ['mail.con', 'mail.co', 'mial.com']],
    ['aol.com', ['aol.con', 'aol.cm', 'alo.com']],
    ['msn.com', ['msn.con', 'mns.com']],
    ['live.com', ['live.con', 'lvie.com']],
    ['gmx.com', ['gmx.con']],
  ])('is at %s, the nearest of the well-known ones', (known, slips) => {
    for (const slip of slips) expect([slip, suggestedEmail(`ann@${slip}`)]).toEqual([slip, `ann@${known}`]);
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
  ])('is not made for %s', (typed) => {
    expect(suggestedEmail(typed)).toBeUndefined();
  });

  it.each([
    'email.com',
    'love.com',
    'foxmail.com',
    'mozmail.com',
    'mailo.com',
    'yopmail.com',
    'myyahoo.com',
    'gm.com',
    'gmc.com',
    'aon.com',
    'all.com',
    'line.com',
    'life.com',
    'hive.com',
    'msc.com',
    'cloud.com',
    'me.com',
    'mac.com',
    'aim.com',
    'gmx.net',
    'mail.ru',
    'googlemail.com',
    'rocketmail.com',
    'fastmail.com',
    'hushmail.com',
    'inbox.com',
    'comcast.com',
    'small.com',
  ])('is not made for a domain that exists: %s', (domain) => {
    expect(suggestedEmail(`ann@${domain}`)).toBeUndefined();
  });

  it.each([
    'yahoo.ca',
    'yahoo.co.uk',
    'yahoo.com.mx',
    'hotmail.cl',
    'hotmail.es',
    'hotmail.co.uk',
    'outlook.cz',
    'outlook.es',
    'live.ca',
    'live.com.mx',
    'gmx.de',
    'msn.ca',
  ])('is not made where a well-known domain has its name in another country: %s', (domain) => {
    expect(suggestedEmail(`ann@${domain}`)).toBeUndefined();
  });

  it('is not made where two domains are equally near', () => {
    for (const domain of ['hmail.com', 'gail.com', 'jmail.com'])
      expect(suggestedEmail(`a@${domain}`)).toBeUndefined();
  });
});
