import type { LoadErrorCode } from '../../json/load-error.ts';

/**
 * What the elements around the form say, in English. Names in braces are placeholders; the keys with hyphens are codes
 * of a document that could not be loaded.
 */
export const elements = {
  loading: 'Loading…',
  retry: 'Try again',
  'no-source': 'Nothing to show here yet.',
  'bad-url': 'This content’s address is wrong.',
  unreachable: 'We could not load this. Check your connection and try again.',
  'cross-origin-refused': 'We could not load this. Try again.',
  timeout: 'We could not load this. Try again.',
  'not-found': 'This page has moved or was removed.',
  'http-error': 'We could not load this. Try again.',
  'too-large': 'We could not load this. Try again.',
  'html-instead-of-json': 'We could not load this. Try again.',
  truncated: 'We could not load this. Try again.',
  'not-json': 'We could not load this. Try again.',
  'newer-contract': 'Reload the page to see this.',
  invalid: 'We could not load this. Try again.',

  onThisPage: 'On this page',
  readingTime: 'Reading time: {minutes} min',
  requestConsultation: 'Request a consultation',
  emptyArticle: 'Nothing to show here yet.',
  readMore: 'Read the full article: {title}',
  firstPublished: 'First published on {host}',
  by: 'Written by {name}',
  reviewedBy: 'Reviewed by {name}',
  lastReviewed: 'Last reviewed {date}',
  reviewDue: 'Next review due {date}',
  reviewOverdue: 'Review overdue since {date}',
  months: 'January February March April May June July August September October November December',
  longDate: '{month} {day}, {year}',
  sources: 'Sources',

  relatedHeading: 'Related services',

  shareHeading: 'Share this page',
  shareNative: 'Share…',
  shareEmail: 'Email',
  shareText: 'Text message',
  sharePrint: 'Print',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyFailed: 'We could not copy the link. Copy it from the address bar.',
} as const satisfies Readonly<Record<LoadErrorCode, string>> & Readonly<Record<string, string>>;
