import type { QuestionTable } from '../tables.ts';

export const questions: QuestionTable = {
  yes: 'بله',
  no: 'خیر',
  upTo: 'حداکثر {limit} حرف',
  missing: 'به «{label}» پاسخ دهید',
  format: 'پاسخ خود به «{label}» را بررسی کنید',
  'too-long': 'پاسخ شما به «{label}» باید {limit} حرف یا کمتر باشد',
  'no-number': 'برای «{label}» یک عدد بنویسید',
  'too-low': 'برای «{label}» عدد {limit} یا بیشتر بنویسید',
  'too-high': 'برای «{label}» عدد {limit} یا کمتر بنویسید',
  'no-date': 'برای «{label}» یک تاریخ وارد کنید',
  'too-early': 'برای «{label}» تاریخ {limit} یا پس از آن را وارد کنید',
  'too-late': 'برای «{label}» تاریخ {limit} یا پیش از آن را وارد کنید',
};
