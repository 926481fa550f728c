import { describe, expect, it } from 'vitest';
import { isFetchUrl, isLinkUrl } from '../../src/json/is-url.ts';

const HOSTILE = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>',
  'blob:https://clinic.example/1',
  'file:///etc/passwd',
  'http://',
];
const WEB = [
  'https://clinic.example/a',
  'http://clinic.example',
  '/a',
  'a.json',
  '../a',
  '#a',
  '?a',
  '//clinic.example/a',
  '',
];
const CONTACT = ['tel:+15555550100', 'mailto:desk@clinic.example', 'sms:+15555550100'];

describe('isLinkUrl', () => {
  it.each(HOSTILE)('refuses %j', (url) => expect(isLinkUrl(url)).toBe(false));
  it.each([...WEB, ...CONTACT])('takes %j', (url) => expect(isLinkUrl(url)).toBe(true));
});

describe('isFetchUrl', () => {
  it.each([...HOSTILE, ...CONTACT])('refuses %j', (url) => expect(isFetchUrl(url)).toBe(false));
  it.each(WEB)('takes %j', (url) => expect(isFetchUrl(url)).toBe(true));
});
