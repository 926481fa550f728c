import { envelope } from '../json/schema/envelope.ts';
import { webUrl } from '../json/schema/safe-url.ts';
import { z } from '../json/schema/zod.ts';
import { CONTACT_WAYS, FORM_FIELDS } from './form-fields.ts';
import { languageTag, localizedText, text } from './localized-schema.ts';
import { OWN_ID } from './own-id.ts';
import { questionList } from './question-rules.ts';
import { isZoneAbbreviation } from './zone-abbreviations.ts';
import { isTimeZone } from './zoned-time.ts';

const date = () => z.iso.date();
const time = () => z.iso.time({ precision: -1 });

/** A time from 08:00 to 21:00: the hours in which 47 CFR 64.1200(c)(1) allows calls. */
const callTime = () => z.string().check(z.regex(/^(?:(?:0[89]|1\d|20):[0-5]\d|21:00)$/));

/** Opening intervals of one day in the clinic's own time, in order and apart: `[["09:00", "13:00"], ["14:00", "18:00"]]`. */
const dayHours = z
  .array(z.tuple([time(), time()]))
  .check(z.refine(inOrder, { params: { code: 'hours-out-of-order' } }));

const closure = z
  .strictObject({ from: date(), to: date(), reason: z.optional(text()) })
  .check(z.refine(({ from, to }) => from <= to, { params: { code: 'closure-ends-before-it-begins' } }));

const id = () => z.string().check(z.regex(OWN_ID));

const practitioner = z.strictObject({ name: text(), credential: text(), title: text() });

const address = z.strictObject({
  street: text(),
  city: text(),
  region: z.optional(text()),
  postalCode: z.optional(text()),
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
});

const consent = z.strictObject({
  id: id(),
  text: localizedText(),
  onlyFromPartners: z.optional(z.boolean()),
});

/** The clinic's settings for its form; every key has a default. */
const formOptions = z.strictObject({
  heading: z.optional(localizedText()),
  submitLabel: z.optional(localizedText()),
  fields: z.optional(z.array(z.enum([...FORM_FIELDS, 'service']))),
  message: z.optional(z.boolean()),
  questions: z.optional(questionList),
  defaultContact: z.optional(z.enum(CONTACT_WAYS)),
  defaultTime: z.optional(z.enum(['any'])),
  consents: z.optional(z.array(consent).check(z.refine(idsDiffer, { params: { code: 'consent-id-twice' } }))),
  consentText: z.optional(localizedText()),
  emergencyText: z.optional(localizedText()),
  calendarTitle: z.optional(localizedText()),
  daysAhead: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
  leadMinutes: z.optional(z.int().check(z.minimum(0), z.maximum(2880))),
  callsBetween: z.optional(
    z
      .tuple([callTime(), callTime()])
      .check(z.refine(([from, to]) => from < to, { params: { code: 'calls-end-before-they-begin' } })),
  ),
});

const hours = z.strictObject({
  monday: z.optional(dayHours),
  tuesday: z.optional(dayHours),
  wednesday: z.optional(dayHours),
  thursday: z.optional(dayHours),
  friday: z.optional(dayHours),
  saturday: z.optional(dayHours),
  sunday: z.optional(dayHours),
});

const timeZone = () =>
  z
    .string()
    .check(
      z.refine((name) => !isZoneAbbreviation(name), { params: { code: 'zone-abbreviation' }, abort: true }),
      z.refine(isTimeZone, { params: { code: 'unknown-time-zone' } }),
    )
    .register(z.globalRegistry, { format: 'time-zone' });

/** One of several locations. What it leaves out is the clinic's (`clinicAt`). */
const place = z.strictObject({
  id: id(),
  name: localizedText(),
  address: z.optional(address),
  phone: z.optional(text()),
  hours: z.optional(hours),
  closures: z.optional(z.array(closure)),
  timeZone: z.optional(timeZone()),
});

/** `clinic.json`: the clinic's name and address, its phone hours, and the questions of its form. */
export const clinicSchema = z.strictObject({
  ...envelope,
  name: text(),
  phone: text(),
  timeZone: timeZone(),
  // No `minItems` in JSON Schema: where a clinic lists no language, browsers show its form in all of them.
  languages: z.optional(
    z.array(languageTag()).check(z.refine((tags) => tags.length > 0, { params: { code: 'no-languages' } })),
  ),
  hours,
  closures: z.optional(z.array(closure)),
  practitioners: z.optional(z.array(practitioner)),
  places: z.optional(z.array(place).check(z.refine(idsDiffer, { params: { code: 'place-id-twice' } }))),
  address: z.optional(address),
  url: z.optional(webUrl()),
  privacyUrl: z.optional(webUrl()),
  offerDisclosure: z.optional(localizedText()),
  form: z.optional(formOptions),
});

/** A parsed `clinic.json`. */
export type Clinic = z.infer<typeof clinicSchema>;
/** A person who treats patients, with the credential that advertising rules ask to be shown. */
export type Practitioner = z.infer<typeof practitioner>;
/** A location of the clinic. */
export type Place = z.infer<typeof place>;
export type { LocalizedText } from './localized-schema.ts';

function inOrder(intervals: [string, string][]): boolean {
  const times = intervals.flat();
  return times.every((time, index) => index === 0 || time > (times[index - 1] ?? ''));
}

/** With two boxes or places of one id, a request could not say which of them it means. */
function idsDiffer(entries: { id: string }[]): boolean {
  return new Set(entries.map(({ id }) => id)).size === entries.length;
}
