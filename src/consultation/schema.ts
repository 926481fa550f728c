import { z } from '../document/zod.ts';
import { ANSWER_RULES } from './answer-rules.ts';
import { readCallWindow } from './call-window.ts';
import { MAX_LENGTH } from './consultation.ts';

/** A text under the same rule that the form's answers are judged by. */
const answer = (field: keyof typeof ANSWER_RULES) =>
  z.string().check(
    z.minLength(1),
    z.refine((text) => ANSWER_RULES[field]?.(text.trim()) === undefined),
  );

const callWindow = z.union([
  z.strictObject({ when: z.literal('any') }),
  z
    .strictObject({
      date: z.iso.date(),
      from: z.iso.time({ precision: -1 }),
      to: z.iso.time({ precision: -1 }),
      timeZone: z.string(),
    })
    .check(z.refine((window) => readCallWindow(window) !== undefined)),
]);

const answers = {
  idempotencyKey: z.optional(z.uuid()),
  name: answer('name').check(z.maxLength(MAX_LENGTH.name)),
  service: z.optional(answer('service')),
  message: z.optional(answer('message')),
  consents: z.optional(z.array(z.string())),
  locale: z.optional(answer('locale')),
  partner: z.optional(answer('partner')),
  page: z.optional(answer('page')),
};

/**
 * A patient's request as it travels in JSON, for those who write their own client: `consultation.schema.json` is made
 * from it. Browser and receiver judge by `checkConsultation`, which knows the clinic's rules too.
 */
export const consultationSchema = z.discriminatedUnion('contactBy', [
  z.object({ ...answers, contactBy: z.enum(['phone', 'text']), phone: answer('phone'), callWindow }),
  z.object({
    ...answers,
    contactBy: z.literal('email'),
    email: answer('email').check(z.maxLength(MAX_LENGTH.email)),
    callWindow: z.optional(callWindow),
  }),
]);
