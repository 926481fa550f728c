import { SLUG } from '../service/schema.ts';
import { isFetchUrl } from '../document/safe-url.ts';
import { z } from '../document/zod.ts';
import { ANY_TIME, callWindowSchema } from './call-window.ts';
import { toAsciiDigits } from './digits.ts';

/** How the patient wants to be reached. */
export const CONTACT_WAYS = ['phone', 'email', 'text'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** The most characters that a name, an email address (RFC 5321) and a message may have. */
export const MAX_LENGTH = { name: 200, email: 254, phone: 40, message: 500 } as const;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;
const PHONE_NOTATION = /^\+?[\d\s().\-/\u00a0\u2010-\u2015]*(?:(?:x|ext\.?|#)\s*\d{1,6})?$/i;

/** True for a phone number in any notation: 7 to 15 digits (ITU-T E.164), an optional extension, no other letters. */
export function isPhoneNumber(text: string): boolean {
  const ascii = toAsciiDigits(text).trim();
  const digits = ascii.replace(/(?:x|ext\.?|#).*$/i, '').replace(/\D/g, '');
  return PHONE_NOTATION.test(ascii) && digits.length >= 7 && digits.length <= 15;
}

const name = z
  .string('missing')
  .check(z.trim(), z.minLength(1, 'missing'), z.maxLength(MAX_LENGTH.name, 'too-long'));

const phone = z
  .string('missing')
  .check(
    z.trim(),
    z.overwrite(toAsciiDigits),
    z.minLength(1, { error: 'missing', abort: true }),
    z.maxLength(MAX_LENGTH.phone, 'too-long'),
    z.refine(isPhoneNumber, 'format'),
  );

const email = z
  .string('missing')
  .check(
    z.trim(),
    z.minLength(1, { error: 'missing', abort: true }),
    z.maxLength(MAX_LENGTH.email, 'too-long'),
    z.regex(EMAIL, 'format'),
  );

const message = z.string('format').check(z.trim(), z.refine(isShortEnough, 'too-long'));

const shortText = () => z.string('format').check(z.maxLength(200, 'too-long'));

/** What every request carries, however the patient wants to be reached. */
const request = {
  idempotencyKey: z.optional(z.uuid('format')),
  name,
  service: z.optional(z.string('format').check(z.regex(SLUG, 'format'))),
  message: z.optional(message),
  consents: z._default(z.array(shortText()), []),
  locale: z.optional(shortText()),
  partner: z.optional(z.string('format').check(z.regex(/^[A-Za-z0-9._-]{1,100}$/, 'format'))),
  page: z.optional(shortText().check(z.refine(isFetchUrl, 'format'))),
};

/** A patient's request to be called, as it travels in JSON. Its faults' messages are codes: `missing`, `format`, `too-long`. */
export const consultationSchema = z.discriminatedUnion(
  'contactBy',
  [
    z.object({ ...request, contactBy: z.enum(['phone', 'text']), phone, callWindow: callWindowSchema }),
    z.object({
      ...request,
      contactBy: z.literal('email'),
      email,
      callWindow: z._default(callWindowSchema, ANY_TIME),
    }),
  ],
  'missing',
);

export type Consultation = z.infer<typeof consultationSchema>;

/** The receiver's answer once a request is on disk. */
export const receiptSchema = z.object({
  requestId: z.string(),
  reference: z.string(),
  receivedAt: z.string(),
  callWindow: callWindowSchema,
});

export type Receipt = z.infer<typeof receiptSchema>;

/** Counts what a reader sees as one character, not UTF-16 units: Persian joins and emoji take several. */
export function countCharacters(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}

function isShortEnough(text: string): boolean {
  return text.length <= MAX_LENGTH.message || countCharacters(text) <= MAX_LENGTH.message;
}
