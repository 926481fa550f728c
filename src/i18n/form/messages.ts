import type { Issue } from '../../json/issue.ts';
import type { SendFailure } from '../../consultation/send/send-failure.ts';

/**
 * Every sentence that a patient reads around a request, in one language. Inside, only codes travel; words are looked
 * up when they are shown. A language that leaves one out does not compile.
 */
export interface FormMessages {
  /** BCP 47, such as `en`. */
  language: string;
  direction: 'ltr' | 'rtl';

  heading: string;
  emergency: string;
  optional: string;
  name: string;
  contactBy: string;
  contactByPhone: string;
  contactByText: string;
  contactByEmail: string;
  phone: string;
  phoneHint: string;
  email: string;
  emailHint: string;
  emailTypo(email: string): string;
  emailTake: string;
  callWindow: string;
  /** Names the zone in which the times are meant, such as "Pacific Time", and the clinic's where it is another. */
  callWindowHint(zone: string, clinicZone?: string): string;
  anyTime: string;
  chooseTime: string;
  /** Where the times are not known yet. */
  chooseLater: string;
  noTimes: string;
  message: string;
  messageHint: string;
  charactersLeft(count: number): string;
  consent(clinic: string): string;
  privacy: string;
  /** The label of the field that only a program would see. */
  leaveEmpty: string;
  send: string;
  sending: string;
  retry: string;
  formPage: string;
  /** The service that the request is about. */
  about(service: string): string;
  /** What stands on paper in place of the form, beside a code with its address. */
  printed(phone: string): string;

  problemHeading: string;
  errorPrefix: string;
  issue(issue: Issue): string;
  failureHeading: string;
  failure(failure: SendFailure): string;
  callInstead(phone: string): string;
  copyTyped: string;
  copied: string;
  notCopied: string;

  sentHeading: string;
  reference(reference: string): string;
  nextAnyTime(clinic: string): string;
  /** When that is, to be said after it; as in `nextWindow`. */
  nextOpen(day: string, from: string, to: string, zone: string): string;
  /** `day`, `from` and `to` as `onDay()` and `clock()` put them; `zone` as in `callWindowHint`. */
  nextWindow(clinic: string, day: string, from: string, to: string, zone: string): string;
  nextEmail(clinic: string): string;
  changePhone(phone: string): string;
  calendarLink: string;
  /** What the calendar shows: others may see it, so neither who calls nor what about. */
  calendarEntry: string;

  /** A calendar date (`2026-11-24`) as a heading; `today` is the reader's own date. */
  day(date: string, today: string): string;
  /** The same inside a sentence. */
  onDay(date: string, today: string): string;
  /** A time of day (`09:30`) as people write it. */
  clock(time: string): string;
  /** A stretch of the day, its part named first: "Morning, 9am to midday". */
  partOfDay(from: string, to: string): string;
}
