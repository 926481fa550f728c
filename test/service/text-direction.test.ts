import { describe, expect, it } from 'vitest';
import { textDirection } from '../../src/service/text-direction.ts';

describe('textDirection', () => {
  it.each(['fa', 'fa-AF', 'prs', 'ar', 'ar-EG', 'he', 'ur-PK', 'ckb', 'pa-Arab', 'uz-arab-AF', 'yi'])(
    '%s is written from right to left',
    (language) => expect(textDirection(language)).toBe('rtl'),
  );

  it.each(['en', 'es-MX', 'arn', 'fat', 'hy', 'pa', 'zh-Hant', 'psx'])(
    '%s is written from left to right',
    (language) => expect(textDirection(language)).toBe('ltr'),
  );
});
