import { z } from '../json/schema/zod.ts';
import { localizedText, type LocalizedText } from './localized-schema.ts';
import { LONGEST_ANSWER, MOST_OPTIONS } from './question-limits.ts';
import { OWN_ID } from './own-id.ts';

/** The kinds of question that a clinic may add to its form. */
export const QUESTION_TYPES = ['text', 'long-text', 'choice', 'choices', 'yes-no', 'date', 'number'] as const;

/** The longest label, hint or option. They are stored with each request. */
const LONGEST_TEXT = 300;

/** Lower-case letters, digits and hyphens: the name of a field, a column and an HTML id may contain it. */
const id = () => z.string().check(z.regex(OWN_ID));

const shortText = () =>
  localizedText().check(z.refine(isShort, { params: { code: 'question-text-too-long' } }));

const limit = () => z.optional(z.union([z.number(), z.iso.date()]));

const option = z.strictObject({ value: id(), label: shortText() });

export const question = z.strictObject({
  id: id(),
  type: z.enum(QUESTION_TYPES),
  label: shortText(),
  hint: z.optional(shortText()),
  required: z.optional(z.boolean()),
  /** What can be chosen, for `choice` and `choices`. */
  options: z.optional(z.array(option).check(z.maxLength(MOST_OPTIONS))),
  /** The most characters of a text. */
  maxLength: z.optional(z.int().check(z.minimum(1), z.maximum(LONGEST_ANSWER))),
  /** The limits of a number or of a date (`2026-11-24`), both included. */
  min: limit(),
  max: limit(),
  /** The question is asked only where an earlier one, of which something is chosen, has this answer. */
  showWhen: z.optional(z.strictObject({ question: id(), is: id() })),
});

/** A question of the clinic's own. */
export type ClinicQuestion = z.infer<typeof question>;

function isShort(text: LocalizedText): boolean {
  return (typeof text === 'string' ? [text] : Object.values(text)).every(
    ({ length }) => length <= LONGEST_TEXT,
  );
}
