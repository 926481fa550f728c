import { z } from '../json/schema/zod.ts';
import { OWN_ID } from '../clinic/own-id.ts';
import { MOST_OPTIONS, MOST_QUESTIONS } from '../clinic/question-limits.ts';
import { parseCallWindow } from './call-window/call-window.ts';
import {
  FIELDS,
  MOST_CONSENTS,
  OPTIONAL_TEXTS,
  fieldNamed,
  type OptionalText,
  type TextField,
} from './fields.ts';
import { LONGEST_VALUE } from './questions/answers.ts';
import { validateField } from './validate-field.ts';

/** A text under the same rule that the form's answers are validated by; blanks around it do not count. */
const answer = (name: TextField) => {
  const text = z.string().check(
    z.trim(),
    z.regex(/\S/),
    z.refine((value) => validateField(name, value) === undefined),
  );
  const { limit, issues = [] } = fieldNamed(name);
  return issues.includes('too-long') ? text.check(z.maxLength(limit)) : text;
};

/** The same where no answer, `null` and nothing but blanks all mean that there is none. */
const optionalAnswer = (name: OptionalText) => {
  const about = ABOUT[name] ?? {};
  if (fieldNamed(name).lenient) return z.nullish(z.string().register(z.globalRegistry, about));
  const text = z.string().check(
    z.trim(),
    z.refine((value) => !value || validateField(name, value) === undefined),
  );
  return z.nullish(text.register(z.globalRegistry, about));
};

/** Annotations of the JSON Schema. */
const ABOUT: Partial<Record<OptionalText, { description?: string; format?: string }>> = {
  idempotencyKey: { format: 'uuid' },
  campaign: { description: 'utm_source/utm_medium/utm_campaign, each a plain name or empty.' },
  referrer: { description: 'The origin of the other site from which the visitor came to the page.' },
  timeZone: { description: 'The IANA time zone of the visitor’s clock, such as America/Los_Angeles.' },
};

const CONSENT_TEXTS = {
  description:
    'The words that the patient was shown: by the id of each box in `consents`, and under the empty key "" those that say what sending means. At most 2000 characters each. What is no such text is passed over.',
  examples: [{ '': 'By sending you ask us to call you.', news: 'Text me news.' }],
};

const ANSWERS = {
  description:
    'The answers to the questions of `form.questions` in clinic.json, by their ids: a text, a date (2026-11-24), a number, `yes` or `no`, or the value of an option; for `choices` a list of values. At most 20. Answers to other ids are ignored.',
  examples: [{ 'first-visit': 'yes', languages: ['en', 'fa'] }],
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
    .check(z.refine((window) => parseCallWindow(window) !== undefined)),
]);

const answers = {
  name: answer('name'),
  ...(Object.fromEntries(OPTIONAL_TEXTS.map((name) => [name, optionalAnswer(name)])) as Record<
    OptionalText,
    ReturnType<typeof optionalAnswer>
  >),
  answers: z.nullish(
    z
      .record(
        z.string().check(z.regex(OWN_ID)),
        z.nullable(
          z.union([
            z.string().check(z.maxLength(FIELDS.answers.limit)),
            z.array(z.string().check(z.maxLength(LONGEST_VALUE))).check(z.maxLength(MOST_OPTIONS)),
          ]),
        ),
      )
      .check(z.refine((answers) => Object.keys(answers).length <= MOST_QUESTIONS))
      .register(z.globalRegistry, ANSWERS),
  ),
  consents: z.nullish(
    z.array(z.string().check(z.maxLength(FIELDS.consents.limit))).check(z.maxLength(MOST_CONSENTS)),
  ),
  consentTexts: z.optional(z.unknown().register(z.globalRegistry, CONSENT_TEXTS)),
};

/**
 * A patient's request in JSON, for authors of clients: `consultation.schema.json` is generated from it. Answers to
 * questions that were not asked may be anything, because they are ignored. Browser and receiver use `validateAnswers`,
 * which knows the clinic's rules too.
 */
export const consultationSchema = z.discriminatedUnion('contactBy', [
  z.object({ ...answers, contactBy: z.enum(['phone', 'text']), phone: answer('phone'), callWindow }),
  z.object({ ...answers, contactBy: z.literal('email'), email: answer('email') }),
]);
