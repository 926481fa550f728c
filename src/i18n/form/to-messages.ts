import { isQuestion } from '../../clinic/form-fields.ts';
import { MAX_LENGTH } from '../../consultation/consultation.ts';
import { fieldOf } from '../../consultation/issue.ts';
import { dayAndMonth, daysBetween } from '../dates.ts';
import { fillerFor } from '../fill.ts';
import type { FormMessageTable } from './table.ts';
import type { FormMessages } from './messages.ts';

/** Makes a language's sentences into words that take what is to be said: names, dates, times and faults. */
export function toFormMessages(sentences: FormMessageTable): FormMessages {
  const { language, direction, digits } = sentences;
  const { fill, number } = fillerFor(direction, digits);
  const issues: Readonly<Record<string, string>> = sentences;

  const clock = (time: string) => {
    if (time === '00:00') return sentences.midnight;
    if (time === '12:00') return sentences.midday;
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const minutes = minute === 0 ? '' : `:${number(minute, 2)}`;
    const part = hour < 5 ? 'dawn' : hour < 12 ? 'am' : hour < 17 ? 'pm' : hour < 20 ? 'dusk' : 'night';
    return sentences[part].replace('{time}', number(hour % 12 || 12) + minutes);
  };
  const onDay = (date: string, today: string) => {
    const near = [sentences.today, sentences.tomorrow][daysBetween(today, date)];
    return (near ?? sentences.onDay).replace('{day}', dayAndMonth(date, language));
  };

  return {
    ...sentences,
    callWindowHint: (zone, clinicZone) =>
      clinicZone
        ? fill(sentences.callWindowHintAway, { zone, clinicZone })
        : fill(sentences.callWindowHint, { zone }),
    emailTypo: (email) => fill(sentences.emailTypo, { email }),
    charactersLeft(count) {
      const one = new Intl.PluralRules(language).select(Math.abs(count)) === 'one';
      const sentence = count < 0 ? (one ? 'oneOver' : 'manyOver') : one ? 'oneLeft' : 'manyLeft';
      return fill(sentences[sentence], { count: number(Math.abs(count)) });
    },
    about: (service) => fill(sentences.about, { service }),
    printed: (phone) => fill(sentences.printed, { phone }),
    consent: (clinic) => fill(sentences.consent, { clinic }),
    issue(issue) {
      const field = fieldOf(issue);
      const sentence =
        issues[`${field} ${issue.code}`] ?? sentences[isQuestion(field) ? 'otherIssue' : 'unreadable'];
      const max = MAX_LENGTH[field as keyof typeof MAX_LENGTH];
      return sentence.includes('{max}') ? fill(sentence, { max: number(max) }) : sentence;
    },
    failure: (failure) => `${sentences[failure]} ${sentences.kept}`,
    callInstead: (phone) => fill(sentences.callInstead, { phone }),
    reference: (reference) => fill(sentences.reference, { reference }),
    nextAnyTime: (clinic) => fill(sentences.nextAnyTime, { clinic }),
    nextOpen: (day, from, to, zone) => fill(sentences.nextOpen, { day, from, to, zone }),
    nextWindow: (clinic, day, from, to, zone) => fill(sentences.nextWindow, { clinic, day, from, to, zone }),
    nextEmail: (clinic) => fill(sentences.nextEmail, { clinic }),
    changePhone: (phone) => fill(sentences.changePhone, { phone }),
    day: (date, today) =>
      capitalized(daysBetween(today, date) in [0, 1] ? onDay(date, today) : dayAndMonth(date, language)),
    onDay,
    clock,
    partOfDay(from, to) {
      const part = from < '12:00' ? 'morning' : from < '17:00' ? 'afternoon' : 'evening';
      return fill(sentences[part], { from: clock(from), to: clock(to) });
    },
  };

  function capitalized(text: string): string {
    return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  }
}
