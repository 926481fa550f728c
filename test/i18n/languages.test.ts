import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../src/consultation/issue.ts';
import { TABLES } from '../../src/i18n/all-languages.ts';
import { zoneName } from '../../src/i18n/dates.ts';
import { createElementMessages } from '../../src/i18n/element-messages.ts';
import { createFormMessages } from '../../src/i18n/form-messages.ts';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { chooseLanguage, languageOf } from '../../src/i18n/negotiate.ts';
import { FORM_FIELDS, type FormField } from '../../src/clinic/form-fields.ts';
import { everyIssue } from './every-issue.ts';

const NOW = Date.parse('2026-11-16T15:00:00Z');
const { en: english, es, fa } = TABLES;
const en = createFormMessages('en', english.form);
const spanish = createFormMessages('es', es.form);
const persian = createFormMessages('fa', fa.form);
const issues = everyIssue();
const isolated = (text: string) => `\u2068${text}\u2069`;
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

/** Sentences that may be the same as in English. */
const alike = ['errorPrefix'];

/** How each language ends when it says what to do about a message that the clinic does not take. */
const deleteMessage: Record<Language, RegExp> = {
  en: /Please delete yours$/,
  es: /Borre el suyo$/,
  fa: /پیام خود را پاک کنید$/,
};

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', (language) => {
  const { form, elements, pages } = TABLES[language];
  const messages = createFormMessages(language, form);
  const tables = [
    [english.form, form],
    [english.elements, elements],
    [english.pages, pages],
  ] as readonly (readonly [Record<string, string>, Record<string, string>])[];

  it('has its own sentence for every issue of every question, and one for fields that the form does not ask', () => {
    const unseen = messages.issue({ code: 'format', path: ['no-such-field'] });
    const questions = issues.filter((issue) => FORM_FIELDS.includes(fieldOf(issue) as FormField));
    const sentences = questions.map((issue) => messages.issue(issue));
    expect(new Set([...sentences, unseen]).size).toBe(questions.length + 1);
    for (const issue of issues) {
      if (!questions.includes(issue)) expect(messages.issue(issue)).toBe(unseen);
      expect(messages.issue(issue)).not.toBe(en.issue(issue));
      expect(messages.issue(issue)).not.toMatch(/[{}]|[.。]$/);
    }
  });

  it('translates every sentence of English', () => {
    for (const [original, table] of tables) {
      for (const [key, sentence] of Object.entries(original)) {
        expect(table[key]?.trim(), key).toBeTruthy();
        if (!alike.includes(key) && /[a-z]{3}/.test(sentence.replace(/\{\w+\}/g, ''))) {
          expect(table[key], key).not.toBe(sentence);
        }
      }
    }
  });

  it('has the same placeholders as English', () => {
    const placeholders = (sentence = '') => (sentence.match(/\{\w+\}/g) ?? []).sort();
    for (const [original, table] of tables) {
      for (const [key, sentence] of Object.entries(original)) {
        expect([key, placeholders(table[key])]).toEqual([key, placeholders(sentence)]);
      }
    }
  });

  it('says that the typed answers are kept', () => {
    for (const failure of [
      'offline',
      'unreachable',
      'timeout',
      'refused',
      'too-many',
      'unavailable',
      'not-set-up',
    ] as const) {
      expect(messages.failure(failure).endsWith(form.kept)).toBe(true);
      expect(messages.failure(failure)).not.toContain(en.failure(failure));
    }
  });

  it('apologizes only for an error of ours, and calls nothing invalid', () => {
    const all = tables.flatMap(([, table]) => Object.entries(table));
    const apologies = all.filter(([, sentence]) =>
      /lo sentimos|perdón|disculp|متأسف|متاسف|ببخشید|معذرت/i.test(sentence),
    );
    expect(apologies.map(([key]) => key)).toEqual(['wentWrong']);
    expect(all.map(([, sentence]) => sentence).join('\n')).not.toMatch(/inválid|no válid|نامعتبر/i);
  });
});

describe('Spanish', () => {
  it('writes times as its readers in the United States do', () => {
    const times = ['00:00', '09:00', '09:05', '12:00', '12:30', '13:00', '17:45'];
    expect(times.map((time) => spanish.clock(time).replaceAll('\u00a0', ' '))).toEqual([
      '12 de la noche',
      '9 a. m.',
      '9:05 a. m.',
      '12 del mediodía',
      '12:30 p. m.',
      '1 p. m.',
      '5:45 p. m.',
    ]);
  });

  it('does not confuse the morning with tomorrow', () => {
    expect(spanish.partOfDay('09:00', '12:00').replaceAll('\u00a0', ' ')).toBe(
      'Por la mañana, de 9 a. m. a 12 del mediodía',
    );
    expect(spanish.partOfDay('17:00', '19:00')).toMatch(/^Al final de la tarde, /);
  });

  it('names days as headings and inside sentences', () => {
    expect(spanish.day('2026-11-26')).toBe('Jueves 26 de noviembre');
    expect(spanish.onDay('2026-11-26', '2026-11-24')).toBe('el jueves 26 de noviembre');
  });

  it('reveals only that there is a call in a calendar that others may see', () => {
    expect(spanish.calendarEntry).toBe('Espero una llamada');
  });

  it('counts the remaining characters', () => {
    expect([2, 1, 0, -1, -2].map((count) => spanish.charactersLeft(count))).toEqual([
      'Quedan 2 caracteres',
      'Queda 1 carácter',
      'Quedan 0 caracteres',
      '1 carácter por encima del límite',
      '2 caracteres por encima del límite',
    ]);
  });

  it('writes long dates in its order', () => {
    expect(createElementMessages('es', es.elements).lastReviewed('2026-10-01')).toBe(
      'Última revisión: 1 de octubre de 2026',
    );
  });
});

describe('Persian', () => {
  it('is read from right to left', () => {
    expect(persian.direction).toBe('rtl');
  });

  it('writes times with its own digits, and names the part of the day', () => {
    const times = ['00:00', '00:30', '09:00', '09:05', '12:00', '12:30', '13:00', '16:45', '17:45', '20:00'];
    expect(times.map((time) => persian.clock(time))).toEqual([
      '۱۲ شب',
      '۱۲:۳۰ بامداد',
      '۹ صبح',
      '۹:۰۵ صبح',
      '۱۲ ظهر',
      '۱۲:۳۰ بعدازظهر',
      '۱ بعدازظهر',
      '۴:۴۵ بعدازظهر',
      '۵:۴۵ عصر',
      '۸ شب',
    ]);
    expect(plain(persian.partOfDay('09:00', '12:00'))).toBe('از ساعت ۹ صبح تا ۱۲ ظهر');
  });

  it('counts the days and months of the clinic’s calendar', () => {
    expect(persian.day('2026-11-24')).toBe('سه‌شنبه ۲۴ نوامبر');
    expect(persian.day('2026-11-26')).toBe('پنجشنبه ۲۶ نوامبر');
    expect(persian.onDay('2026-11-26', '2026-11-24')).toBe('روز پنجشنبه ۲۶ نوامبر');
    expect(plain(createElementMessages('fa', fa.elements).lastReviewed('2026-10-01'))).toBe(
      'آخرین بازبینی: ۱ اکتبر ۲۰۲۶',
    );
  });

  it('keeps a phone number, a reference and a Latin name together and in their order', () => {
    expect(persian.callInstead('+1 555 555 0123')).toContain(isolated('+1 555 555 0123'));
    expect(persian.reference('7K4-42M')).toContain(isolated('7K4-42M'));
    expect(persian.consent('Quiet Street Clinic')).toContain(isolated('Quiet Street Clinic'));
    expect(persian.next.phone('(202) 555-0147', persian.nextOpening)).toContain(isolated('(202) 555-0147'));
  });

  it('writes numbers to type or to dial in ASCII digits, and numbers in prose in its own', () => {
    expect(persian.issue({ code: 'format', path: ['phone'] })).toContain('\u2066(202) 555-0147\u2069');
    expect(persian.emergency).toContain('911');
    expect(plain(persian.issue({ code: 'too-long', path: ['message'] }))).toContain('۵۰۰');
    expect(plain(persian.charactersLeft(12))).toContain('۱۲');
  });

  it('names in the consent line the clinic, the contact method and the answer by a person', () => {
    expect(plain(persian.consent('Quiet Street Clinic'))).toBe(
      'با زدن «ارسال درخواست»، از Quiet Street Clinic می‌خواهید از راهی که انتخاب کرده‌اید با شما در تماس باشد. یکی از کارکنان شخصاً به شما پاسخ می‌دهد.',
    );
  });

  it('uses Persian joiners, letters and punctuation', () => {
    const all = [fa.form, fa.elements, fa.pages].flatMap((table) => Object.values(table)).join('\n');
    expect(all).not.toMatch(/[,;?"“”]/);
    expect(all).not.toMatch(/[يك]/);
    expect(all).not.toMatch(/(^|\s)ن?می\s/m);
    expect(all).toMatch(/می\u200c/);
  });

  it('names zones by their common names', () => {
    expect(zoneName('America/Los_Angeles', 'fa', NOW)).toBe('وقت غرب امریکا');
  });
});

describe('the language for a reader', () => {
  it('is the first that they want and the clinic offers', () => {
    expect(chooseLanguage(['fa-IR', 'en'])).toBe('fa');
    expect(chooseLanguage(['de', 'es-MX', 'en'])).toBe('es');
    expect(chooseLanguage(['fa', 'es'], ['en', 'es'])).toBe('es');
    expect(chooseLanguage(['fa'], ['es-US'])).toBe('es');
    expect(chooseLanguage(['fa'], ['es', 'en'])).toBe('en');
    expect(chooseLanguage(['es'], [])).toBe('es');
    expect(chooseLanguage(['es'], ['zh'])).toBe('es');
    expect(chooseLanguage([undefined, '', 'xx'])).toBe('en');
  });

  it.each([
    ['prs', 'fa'],
    ['prs-AF', 'fa'],
    ['pes', 'fa'],
    ['pes_IR', 'fa'],
    ['fas', 'fa'],
    ['FAS-ir', 'fa'],
    ['per', 'fa'],
    ['fa_IR', 'fa'],
    ['spa', 'es'],
    ['es_MX', 'es'],
    ['eng', 'en'],
  ] as const)('is known by its other names too: %s', (tag, language) => {
    expect(chooseLanguage([tag, 'en'])).toBe(language);
    expect(chooseLanguage(['en', language], [tag])).toBe(language);
    expect(languageOf(tag)).toBe(language);
  });

  it('is none that only begins like another', () => {
    for (const tag of ['persian', 'pese', 'spanish', 'perl', 'zu', 'pt-BR', 'ps', 'psr']) {
      expect(chooseLanguage([tag])).toBe('en');
    }
  });

  it('has sentences for each language that can be chosen', () => {
    expect(Object.keys(TABLES).sort()).toEqual([...LANGUAGES].sort());
  });
});

describe('every language', () => {
  const languages = LANGUAGES.map((language) => ({ language, ...TABLES[language] }));

  it.each(languages)(
    'says whose times are shown, and then those of the clinic, in $language',
    ({ language, form }) => {
      const hint = plain(createFormMessages(language, form).callWindowHint('Z1', 'Z2'));
      expect(hint.indexOf('Z1')).toBeLessThan(hint.indexOf('Z2'));
    },
  );

  it.each(languages)(
    'says what to do about a message that the clinic does not take in $language',
    ({ language, form }) => {
      expect(form['message not-asked']).toMatch(deleteMessage[language]);
    },
  );

  it.each(languages)('writes dates and numbers as $language is written', ({ language, elements }) => {
    const calendar = `${language}-u-ca-gregory`;
    const long = new Intl.DateTimeFormat(calendar, { dateStyle: 'long', timeZone: 'UTC' });
    const minutes = new Intl.NumberFormat(language);
    const messages = createElementMessages(language, {
      ...elements,
      lastReviewed: '{date}',
      readingTime: '{minutes}',
    });
    for (let month = 1; month <= 12; month += 1) {
      const date = `2026-${String(month).padStart(2, '0')}-0${(month % 9) + 1}`;
      expect(plain(messages.lastReviewed(date))).toBe(long.format(Date.parse(date)));
    }
    for (const count of [1, 20, 345, 678, 999])
      expect(plain(messages.readingTime(count))).toBe(minutes.format(count));
  });
});
