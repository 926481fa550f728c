import type { ElementSentences } from './sentences.ts';

/** What the elements around the form say, in Persian. */
export const fa: ElementSentences = {
  loading: 'در حال بارگذاری…',
  retry: 'دوباره امتحان کنید',
  'no-source': 'هنوز چیزی برای نمایش در اینجا انتخاب نشده است.',
  'bad-url': 'نشانی این مطلب خواندنی نیست.',
  unreachable: 'به این مطلب دسترسی پیدا نشد. اتصال اینترنت خود را بررسی کنید و دوباره امتحان کنید.',
  'cross-origin-refused': 'سایت کلینیک اجازه نمی‌دهد این صفحه مطلب آن را نشان دهد.',
  timeout: 'رسیدن این مطلب خیلی طول کشید. دوباره امتحان کنید.',
  'not-found': 'این مطلب دیگر در جای خود نیست.',
  'http-error': 'سایت کلینیک با خطا پاسخ داد. چند لحظه بعد دوباره امتحان کنید.',
  'too-large': 'این مطلب برای نمایش در اینجا خیلی بزرگ است.',
  'html-instead-of-json': 'سایت کلینیک به‌جای این مطلب یک صفحه فرستاد.',
  truncated: 'این مطلب ناقص رسید. دوباره امتحان کنید.',
  'not-json': 'این مطلب خوانده نشد.',
  'newer-contract': 'این مطلب به نسخهٔ تازه‌تری از این صفحه نیاز دارد.',
  invalid: 'در این مطلب اشتباهی هست و نمی‌توان آن را نشان داد.',

  onThisPage: 'در این صفحه',
  readingTime: 'زمان مطالعه: {minutes} دقیقه',
  requestConsultation: 'درخواست مشاوره',
  emptyArticle: 'هنوز متنی در اینجا نیست.',
  readMore: 'همهٔ «{title}» را بخوانید',
  firstPublished: 'نخستین انتشار در {host}',
  by: 'نوشتهٔ {name}',
  reviewedBy: 'بازبینی: {name}',
  lastReviewed: 'آخرین بازبینی: {date}',
  reviewDue: 'بازبینی بعدی: {date}',
  reviewOverdue: 'موعد بازبینی گذشته است: {date}',
  sources: 'منابع',

  relatedHeading: 'خدمات مرتبط',

  shareHeading: 'این صفحه را به اشتراک بگذارید',
  shareNative: 'اشتراک‌گذاری…',
  shareEmail: 'ایمیل',
  shareText: 'پیامک',
  sharePrint: 'چاپ',
  copyLink: 'کپی کردن پیوند',
  linkCopied: 'پیوند کپی شد',
  copyFailed: 'پیوند کپی نشد. آن را از نوار نشانی کپی کنید.',
};
