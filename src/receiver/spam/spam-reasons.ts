/**
 * Every sign of spam with its weight and its message for staff. A request at or above the threshold is listed apart. The
 * signs that an honest browser may give do not add up to it: a browser without JavaScript sends no proof, a prerendered
 * form no start token, and a password manager may fill the invisible field. Only a bare program gives all three.
 */
export const SPAM_REASONS = {
  honeypot: { weight: 2, message: 'A field that nobody sees was filled in' },
  'no-start-token': { weight: 2, message: 'The form did not say when it was opened' },
  'forged-start-token': {
    weight: 2,
    message: 'What the form said about when it was opened is not from here',
  },
  'too-fast': { weight: 4, message: 'The form was filled in within 3 seconds' },
  'no-proof': { weight: 1, message: 'The browser did no proof of work, as when JavaScript is off' },
  'expired-proof': { weight: 1, message: 'The browser’s proof of work was more than a day old' },
  'wrong-proof': { weight: 2, message: 'The browser’s proof of work was wrong' },
  'proof-used-again': { weight: 2, message: 'The proof of work was used for another request before' },
  'link-in-name': { weight: 5, message: 'The name has a web address in it' },
  'links-in-message': { weight: 5, message: 'The message has several web addresses in it' },
  'many-from-address': {
    weight: 3,
    message: 'More than 30 requests came from the same network within an hour',
  },
  'many-to-contact': {
    weight: 3,
    message: 'More than 5 requests gave the same phone number or email within a day',
  },
  'same-text-again': { weight: 4, message: 'The same message came more than twice within a day' },
} as const;

/** The name of a sign of spam, as it is stored with the request. */
export type SpamReason = keyof typeof SPAM_REASONS;

/** From this score on a request is suspected. */
export const SPAM_THRESHOLD = 5;

export function spamScore(reasons: readonly SpamReason[]): number {
  return reasons.reduce((sum, reason) => sum + SPAM_REASONS[reason].weight, 0);
}
