import { LANGUAGE_TAG } from '../json/language-tag.ts';
import { z } from '../json/schema/zod.ts';

/** A text that is not empty. */
export const text = () => z.string().check(z.trim(), z.minLength(1), z.maxLength(2000));

export const languageTag = () => z.string().check(z.regex(LANGUAGE_TAG));

/** One text for all languages, or one for each: `{ "en": "…", "es": "…" }`. */
export const localizedText = () =>
  z.union([
    text(),
    z
      .record(languageTag(), text())
      .check(z.refine((texts) => Object.keys(texts).length > 0, { params: { code: 'no-text' } })),
  ]);

/** One text, or one for each language. */
export type LocalizedText = z.infer<ReturnType<typeof localizedText>>;
