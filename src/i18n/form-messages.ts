import { isAnswer } from '../clinic/form-fields.ts';
import type { WallTime } from '../clinic/zoned-time.ts';
import type { TimedWindow } from '../consultation/call-window/call-window.ts';
import type { ContactWay } from '../clinic/form-fields.ts';
import { FIELDS, type QuestionIssue } from '../consultation/fields.ts';
import { fieldOf } from '../consultation/issue.ts';
import type { SendFailure } from '../consultation/send/send-failure.ts';
import type { Issue } from '../json/issue.ts';
import { dayAndMonth, daysBetween, shortWeekday } from './dates.ts';
import type { form } from './en/form.ts';
import { fill, formatNumber, replacePlaceholders } from './format.ts';
import { LOCALES, type Language, type Locale } from './languages.ts';
import type { FormTable, PlainKey } from './tables.ts';

/** What a patient reads around a request, in one language. Inside, only codes travel; sentences are looked up when shown. */
export interface FormMessages extends Pick<FormTable, PlainKey<typeof form>> {
  language: Language;
  direction: Locale['direction'];
  emailTypo(email: string): string;
  /** Names the zone that the times are in, such as "Pacific Time", and the clinic's where it is another. */
  callWindowHint(zone: string, clinicZone?: string): string;
  charactersLeft(count: number): string;
  /** `send` is the clinic's own label of the button that it quotes; else the language's. */
  consent(clinic: string, send?: string): string;
  /** The service that the request is about. */
  about(service: string): string;
  /** The location that the page names. */
  location(place: string): string;
  printed(phone: string): string;
  issue(issue: Issue): string;
  failure(failure: SendFailure): string;
  /** The heading above it. */
  failureTitle(failure: SendFailure): string;
  callInstead(phone: string): string;
  reference(reference: string): string;
  /** What the clinic does next, by contact method; `when` is `nextTime()` or `nextOpening`. */
  next: Readonly<Record<ContactWay, (contact: string, when: string) => string>>;
  /**
   * The time in that sentence: in a window that the patient chose, or else before the end of an opening that has begun,
   * or in the next. `now` is on the clock of the window.
   */
  nextTime(window: TimedWindow, now: WallTime, isOpening: boolean): string;
  changePhone(phone: string): string;
  /** A calendar date (`2026-11-24`) as a heading. */
  day(date: string): string;
  /** The same inside a sentence; `today` is the reader's own date. */
  onDay(date: string, today: string): string;
  /** A time of day (`09:30`) as people write it. */
  clock(time: string): string;
  /** A calendar date for a narrow column: "Sat 28". */
  shortDay(date: string): string;
  /** A stretch of the day, its part named first where it lies within one: "Morning, 9 a.m. to noon". */
  partOfDay(from: string, to: string): string;
  /** The calendar date after a stretch of its day: ", Tuesday, November 24". */
  whichDay(date: string): string;
}

/** Makes the sentences with placeholders into functions that take names, dates, times and issues. */
export function createFormMessages(language: Language, table: FormTable): FormMessages {
  const say = (key: keyof FormTable, values: Record<string, string>) => fill(table[key], values, language);
  const number = (value: number, digits?: number) => formatNumber(value, language, digits);

  const clock = (time: string) => {
    if (time === '00:00') return table.midnight;
    if (time === '12:00') return table.midday;
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const minutes = minute === 0 ? '' : `:${number(minute, 2)}`;
    const part = hour < 5 ? 'dawn' : hour < 12 ? 'am' : hour < 17 ? 'pm' : hour < 20 ? 'dusk' : 'night';
    return table[part].replace('{time}', number(hour % 12 || 12) + minutes);
  };
  const inText = (date: string, today: string, others = '{day}') => {
    const near = [table.today, table.tomorrow][daysBetween(today, date)];
    return (near ?? others).replace('{day}', dayAndMonth(date, language));
  };
  const onDay = (date: string, today: string) => inText(date, today, table.onDay);

  return {
    ...table,
    language,
    direction: LOCALES[language].direction,
    emailTypo: (email) => say('emailTypo', { email }),
    callWindowHint: (zone, clinicZone) =>
      clinicZone ? say('callWindowHintAway', { zone, clinicZone }) : say('callWindowHint', { zone }),
    charactersLeft(count) {
      const one = new Intl.PluralRules(language).select(Math.abs(count)) === 'one';
      const key = count < 0 ? (one ? 'oneOver' : 'manyOver') : one ? 'oneLeft' : 'manyLeft';
      return say(key, { count: number(Math.abs(count)) });
    },
    consent: (clinic, send = table.send) => say('consent', { clinic, send }),
    about: (service) => say('about', { service }),
    location: (place) => say('location', { place }),
    printed: (phone) => say('printed', { phone }),
    issue(issue) {
      const field = fieldOf(issue);
      // A receiver that is newer than the script may answer with a code that has no sentence here.
      const sentence: string | undefined = table[`${field} ${issue.code}` as QuestionIssue];
      if (!sentence) return table[isAnswer(field) ? 'otherIssue' : 'unreadable'];
      const max = FIELDS[field as keyof typeof FIELDS]?.limit;
      return sentence.includes('{max}') ? fill(sentence, { max: number(max) }, language) : sentence;
    },
    failureTitle: (failure) => table[failure === 'uncertain' ? 'uncertainHeading' : 'failureHeading'],
    failure: (failure) => `${table[failure]} ${table.kept}`,
    callInstead: (phone) => say('callInstead', { phone }),
    reference: (reference) => say('reference', { reference }),
    next: {
      phone: (contact, when) => say('nextCall', { contact, when }),
      text: (contact, when) => say('nextText', { contact, when }),
      email: (contact, when) => say('nextEmail', { contact, when }),
    },
    nextTime(window, now, isOpening) {
      const { date } = window;
      const [from, to] = [clock(window.from), clock(window.to)];
      if (!isOpening) return replacePlaceholders(table.inWindow, { day: onDay(date, now.date), from, to });
      const hasBegun = date === now.date && window.from <= now.time;
      if (hasBegun) return replacePlaceholders(table.beforeClosing, { to });
      return replacePlaceholders(table.nextOpeningAt, { day: inText(date, now.date), from });
    },
    changePhone: (phone) => say('changePhone', { phone }),
    day: (date) => capitalized(dayAndMonth(date, language)),
    onDay,
    clock,
    shortDay: (date) => `${shortWeekday(date, language)} ${number(Number(date.slice(8)))}`,
    partOfDay(from, to) {
      const isAfternoon = from >= '12:00' && to <= '18:00';
      const part =
        to <= '12:00' ? 'morning' : isAfternoon ? 'afternoon' : from >= '17:00' ? 'evening' : 'hours';
      return capitalized(say(part, { from: clock(from), to: clock(to) }));
    },
    whichDay: (date) => say('whichDay', { day: dayAndMonth(date, language) }),
  };

  function capitalized(text: string): string {
    return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  }
}
