import type { LoadErrorCode } from '../../json/load-error.ts';

/** What the elements around the form say to a visitor, in one language. */
export interface ElementMessages {
  language: string;
  direction: 'ltr' | 'rtl';

  loading: string;
  retry: string;
  loadFailure(code: LoadErrorCode): string;

  onThisPage: string;
  readingTime(minutes: number): string;
  requestConsultation: string;
  emptyArticle: string;
  readMore(title: string): string;
  firstPublished(host: string): string;
  by(name: string): string;
  reviewedBy(name: string): string;
  lastReviewed(date: string): string;
  reviewDue(date: string): string;
  reviewOverdue(date: string): string;
  sources: string;

  relatedHeading: string;

  shareHeading: string;
  shareNative: string;
  shareEmail: string;
  shareText: string;
  sharePrint: string;
  copyLink: string;
  linkCopied: string;
  copyFailed: string;
}
