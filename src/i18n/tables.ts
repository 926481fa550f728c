import type { elements } from './en/elements.ts';
import type { form } from './en/form.ts';
import type { pages } from './en/pages.ts';
import type { questions } from './en/questions.ts';

/**
 * The sentences of one language. Their keys are those of the English tables: a table that lacks one does not compile.
 * The tables hold text alone, so that a language costs a page as little as can be.
 */
export type FormTable = { readonly [Key in keyof typeof form]: string };
export type ElementTable = { readonly [Key in keyof typeof elements]: string };
export type QuestionTable = { readonly [Key in keyof typeof questions]: string };
export type PageTable = { readonly [Key in keyof typeof pages]: string };

/** What a browser loads of a language: the receiver's pages are rendered by the receiver. */
export interface BrowserTables {
  form: FormTable;
  elements: ElementTable;
}

/** Every sentence of a language. */
export interface Tables extends BrowserTables {
  pages: PageTable;
}

/** The keys of the sentences that are shown as they are: without a placeholder, and not looked up by field and code. */
export type PlainKey<English> = {
  [Key in keyof English]: Key extends `${string} ${string}`
    ? never
    : English[Key] extends `${string}{${string}`
      ? never
      : Key;
}[keyof English];
