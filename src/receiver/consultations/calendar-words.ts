import type { ContactWay } from '../../consultation/consultation.ts';

/** What the confirmation page and a calendar say about a call. The entry says nothing about who calls, or what about. */
export interface CalendarWords {
  link: string;
  summary: Record<Exclude<ContactWay, 'email'>, string>;
}

const en: CalendarWords = {
  link: 'Add this time to your calendar',
  summary: { phone: 'Expect a phone call', text: 'Expect a text message' },
};

const tables: Readonly<Record<string, CalendarWords>> = {
  en,
  es: {
    link: 'Agregar esta hora a su calendario',
    summary: { phone: 'Espero una llamada', text: 'Espero un mensaje de texto' },
  },
  fa: {
    link: 'افزودن این زمان به تقویم',
    summary: { phone: 'منتظر تماس تلفنی', text: 'منتظر پیامک' },
  },
};

/** The words in a language of the form's words; else in English. */
export function calendarWordsFor(language: string): CalendarWords {
  return tables[language] ?? en;
}
