/**
 * The few sentences that only the receiver's own pages say to a patient; all others are the form's. They are looked up
 * by the language of the form's words.
 */
export interface ReceiverWords {
  wrongSite: string;
  tooLarge: string;
  wrongType: string;
  goBack: string;
  alreadySent(reference: string): string;
  gone: string;
  notFound: string;
  whatNext: string;
}

const en: ReceiverWords = {
  wrongSite: 'This page is not allowed to send requests to the clinic.',
  tooLarge: 'Your request is longer than the clinic’s computer takes. Shorten it and send it again.',
  wrongType: 'The clinic’s computer could not read what your browser sent.',
  goBack: 'Go back to the form with your browser’s Back button. Your browser may still have what you typed.',
  alreadySent: (reference) =>
    `You have already sent a request from this form, with the reference ${reference}. Send again only if you want to make a second one.`,
  gone: 'This confirmation is no longer shown. Your request is still with the clinic.',
  notFound: 'There is no such page here',
  whatNext: 'What happens next',
};

const tables: Record<string, ReceiverWords> = { en };

/** The receiver's words in a language of the form's words; else in English. */
export function receiverWordsFor(language: string): ReceiverWords {
  return tables[language] ?? en;
}
