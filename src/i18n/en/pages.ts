/** The sentences that only the receiver's own pages say to a patient, in English; all others are the form's. Names in braces are placeholders. */
export const pages = {
  wrongSite: 'This page is not allowed to send requests to the clinic.',
  tooLarge: 'Your request is longer than the clinic’s computer takes. Shorten it and send it again.',
  wrongType: 'The clinic’s computer could not read what your browser sent.',
  goBack: 'Go back to the form with your browser’s Back button. Your browser may still have what you typed.',
  alreadySent:
    'You have already sent a request from this form, with the reference {reference}. Send again only if you want to make a second one.',
  gone: 'This confirmation is no longer shown. Your request is still with the clinic.',
  notFound: 'There is no such page here',
  whatNext: 'What happens next',
  // Above a message that the form has no place for.
  noMessage: 'This form takes no message. Copy yours if you want to keep it',
  // Above the form of a patient who wants to choose a time, and comes from a page that did not know the times.
  timesAreHere: 'Your other answers are in the form below. Select a time there, then send your request.',
  wentWrong: 'Something went wrong on the clinic’s computer',
  tryLater: 'Wait a few minutes and try again.',
} as const;
