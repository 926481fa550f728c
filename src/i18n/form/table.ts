import type { sentences } from '../en/form.ts';

/**
 * What one language has to say for the form: a sentence for each of English's keys. A table that leaves one out does
 * not compile. It holds text alone, so that a language costs a page as little as can be.
 */
export type FormMessageTable = Readonly<Record<keyof typeof sentences, string>> & {
  /** BCP 47, such as `es`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
};
