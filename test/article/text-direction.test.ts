import { describe, expect, it } from 'vitest';
import { textDirection } from '../../src/article/text-direction.ts';

describe('textDirection', () => {
  it.each(['fa', 'fa-AF', 'ar', 'ar-EG', 'ar-Arab', 'he', 'ur-PK', 'ckb', 'ps', 'yi'])(
    '%s is written from right to left, whatever its first letter is',
    (language) => expect(textDirection(language)).toBe('rtl'),
  );

  it.each(['en', 'es-MX', 'arn', 'fat', 'hy', 'pa-Arab', 'mzn', 'zh-Hant', 'psx', 'fa-Latn', 'ar-latn-EG'])(
    'of %s the letters tell',
    (language) => expect(textDirection(language)).toBe('auto'),
  );
});
