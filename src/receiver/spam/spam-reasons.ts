/**
 * Every sign of spam with its weight and its message for staff. A request at or above the threshold is listed apart. The
 * signs that an honest browser may give do not add up to it: a browser without JavaScript sends no proof, a prerendered
 * form no start token, and a password manager may fill the invisible field. Only a bare program gives all three.
 */
export const SPAM_REASONS = {
  honeypot: { weight: 2, message: 'A hidden field was filled in' },
  'no-start-token': { weight: 2, message: 'Opening time missing' },
  'forged-start-token': { weight: 2, message: 'Opening time was faked' },
  'too-fast': { weight: 4, message: 'Filled in within 3 seconds' },
  'no-proof': { weight: 1, message: 'Sent without JavaScript' },
  'expired-proof': { weight: 1, message: 'Proof of work is more than a day old' },
  'wrong-proof': { weight: 2, message: 'Proof of work was faked' },
  'proof-used-again': { weight: 2, message: 'Proof of work was used before' },
  'link-in-name': { weight: 5, message: 'Web address in the name' },
  'links-in-message': { weight: 5, message: 'Several web addresses in the message' },
  'many-from-address': { weight: 3, message: 'More than 30 requests from one network in an hour' },
  'many-to-contact': { weight: 3, message: 'More than 5 requests with this phone number or email in a day' },
  'same-text-again': { weight: 4, message: 'Same message more than twice in a day' },
} as const;

/** The name of a sign of spam, as it is stored with the request. */
export type SpamReason = keyof typeof SPAM_REASONS;

/** From this score on a request is suspected. */
export const SPAM_THRESHOLD = 5;

export function spamScore(reasons: readonly SpamReason[]): number {
  return reasons.reduce((sum, reason) => sum + SPAM_REASONS[reason].weight, 0);
}
