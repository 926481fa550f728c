import type { LoadErrorCode } from '../../json/load-error.ts';

/**
 * What the elements around the form say, in English. Names in braces are placeholders; the keys with hyphens are codes
 * of a document that could not be loaded.
 */
export const elements = {
  loading: 'Loading…',
  retry: 'Try again',
  'no-source': 'Nothing has been chosen to be shown here yet.',
  'bad-url': 'The address of this content is not one that can be read.',
  unreachable: 'This content could not be reached. Check your connection and try again.',
  'cross-origin-refused': 'The clinic’s site does not let this page show its content.',
  timeout: 'This content took too long to arrive. Try again.',
  'not-found': 'This content is no longer where it was.',
  'http-error': 'The clinic’s site answered with an error. Try again in a moment.',
  'too-large': 'This content is too large to be shown here.',
  'html-instead-of-json': 'The clinic’s site answered with a page where content was expected.',
  truncated: 'This content arrived incomplete. Try again.',
  'not-json': 'This content could not be read.',
  'newer-contract': 'This content needs a newer version of this page.',
  invalid: 'This content has a mistake in it and cannot be shown.',

  onThisPage: 'On this page',
  readingTime: 'Reading time: {minutes} min',
  requestConsultation: 'Request a consultation',
  emptyArticle: 'There is no text here yet.',
  readMore: 'Read all of “{title}”',
  firstPublished: 'First published at {host}',
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
  copyFailed: 'The link could not be copied. Copy it from the address bar.',
} as const satisfies Readonly<Record<LoadErrorCode, string>> & Readonly<Record<string, string>>;
