/** The sentences that only the receiver's own pages say to a patient, in English; all others are the form's. Names in braces are placeholders. */
export const pages = {
  wrongSite: 'This website cannot send requests to the clinic. Use the clinic’s own form or call.',
  tooLarge: 'Your request is too long. Make it shorter and send it again.',
  wrongType: 'We could not read your request.',
  goBack: 'Press Back to return to the form. Your answers may still be there.',
  alreadySent: 'You already sent this request ({reference}). Send again only if you want a second one.',
  gone: 'This confirmation has expired. The clinic still has your request.',
  notFound: 'Page not found',
  // In place of the number or address in `nextCall`, `nextText` and `nextEmail`.
  givenNumber: 'the number you gave us',
  givenAddress: 'the address you gave us',
  // Above a message that the form has no place for.
  noMessage: 'This form does not take messages. Copy yours if you want to keep it',
  // Above the form of a patient who wants to choose a time, and comes from a page that did not know the times.
  timesAreHere: 'We kept your answers. Pick a time below, then send.',
  wentWrong: 'Sorry, something went wrong on our side',
  tryLater: 'Wait a few minutes, then try again.',
} as const;
