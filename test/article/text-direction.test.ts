import { describe, expect, it } from 'vitest';
import { textDirection } from '../../src/article/text-direction.ts';

describe('textDirection', () => {
  it.each(['fa', 'fa-AF', 'ar', 'ar-EG', 'ar-Arab', 'he', 'ur-PK', 'ckb', 'ps', 'yi'])(
    '%s is right to left, even if the text begins with a Latin letter',
    (language) => expect(textDirection(language)).toBe('rtl'),
  );

  it.each(['en', 'es-MX', 'arn', 'fat', 'hy', 'pa-Arab', 'mzn', 'zh-Hant', 'psx', 'fa-Latn', 'ar-latn-EG'])(
    '%s is left to the first letter of the text',
    (language) => expect(textDirection(language)).toBe('auto'),
  );
});
