import { z } from '../json/zod.ts';
import { ANSWER_RULES, LONGEST_CONSENT_ID, MOST_CONSENTS } from './answer-rules.ts';
import { readCallWindow } from './call-window/call-window.ts';
import { MAX_LENGTH } from './consultation.ts';

type Field = keyof typeof ANSWER_RULES;

/** A text under the same rule that the form's answers are judged by; blanks around it do not count. */
const answer = (field: Field) =>
  z.string().check(
    z.trim(),
    z.regex(/\S/),
    z.refine((text) => ANSWER_RULES[field]?.(text) === undefined),
  );

/** The same where no answer, `null` and nothing but blanks all mean that there is none. */
const optionalAnswer = (field: Field, format?: string) =>
  z.nullish(
    z
      .string()
      .check(
        z.trim(),
        z.refine((text) => !text || ANSWER_RULES[field]?.(text) === undefined),
      )
      .register(z.globalRegistry, format ? { format } : {}),
  );

/** A note of which only what is right is kept: a wrong one is no reason to refuse a request. */
const note = (description: string) => z.nullish(z.string().register(z.globalRegistry, { description }));

const CONSENT_TEXTS = {
  description:
    'The words that the patient was shown: by the id of each box in `consents`, and under the empty key "" those that say what sending means. At most 2000 characters each. What is no such text is passed over.',
  examples: [{ '': 'By sending you ask us to call you.', news: 'Text me news.' }],
};

const callWindow = z.union([
  z.object({ when: z.literal('any') }),
  z
    .object({
      date: z.iso.date(),
      from: z.iso.time({ precision: -1 }),
      to: z.iso.time({ precision: -1 }),
      timeZone: z.string(),
    })
    .check(z.refine((window) => readCallWindow(window) !== undefined)),
]);

const answers = {
  idempotencyKey: optionalAnswer('idempotencyKey', 'uuid'),
  name: answer('name').check(z.maxLength(MAX_LENGTH.name)),
  service: optionalAnswer('service'),
  message: optionalAnswer('message'),
  consents: z.nullish(
    z.array(z.string().check(z.maxLength(LONGEST_CONSENT_ID))).check(z.maxLength(MOST_CONSENTS)),
  ),
  consentTexts: z.optional(z.unknown().register(z.globalRegistry, CONSENT_TEXTS)),
  locale: optionalAnswer('locale'),
  partner: optionalAnswer('partner'),
  page: optionalAnswer('page'),
  campaign: note('utm_source/utm_medium/utm_campaign, each a plain name or empty.'),
  referrer: note('The origin of the other site from which the visitor came to the page.'),
};

/**
 * A patient's request as it travels in JSON, for those who write their own client: `consultation.schema.json` is made
 * from it. Answers to questions that were not asked may be anything, because nobody reads them. Browser and receiver judge by `checkAnswers`, which knows the clinic's rules too.
 */
export const consultationSchema = z.discriminatedUnion('contactBy', [
  z.object({ ...answers, contactBy: z.enum(['phone', 'text']), phone: answer('phone'), callWindow }),
  z.object({
    ...answers,
    contactBy: z.literal('email'),
    email: answer('email').check(z.maxLength(MAX_LENGTH.email)),
  }),
]);
