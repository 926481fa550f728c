import { inLanguage } from '../clinic/localized-text.ts';
import type { ClinicQuestion } from '../clinic/question-schema.ts';
import type { Clinic } from '../clinic/schema.ts';
import type { AnswersIssueCode } from '../consultation/issue.ts';
import { textLimit } from '../consultation/questions/validate-questions.ts';
import { questions as english } from './en/questions.ts';
import { questions as spanish } from './es/questions.ts';
import { questions as persian } from './fa/questions.ts';
import type { FormMessages } from './form-messages.ts';
import { fill, formatNumber } from './format.ts';
import type { Language } from './languages.ts';
import type { QuestionTable } from './tables.ts';

/** Every language, because they are few sentences, and only the forms of clinics with own questions load them. */
const TABLES: Readonly<Record<Language, QuestionTable>> = { en: english, es: spanish, fa: persian };

export function questionMessages(language: Language): QuestionTable {
  return TABLES[language];
}

/** The messages of the form with sentences for the issues of the clinic's own questions. */
export function withQuestionIssues(messages: FormMessages, { form }: Clinic): FormMessages {
  return {
    ...messages,
    issue(issue) {
      const [field, id] = issue.path;
      const question = field === 'answers' && form?.questions?.find((one) => one.id === id);
      const sentence: string | undefined = TABLES[messages.language][issue.code as AnswersIssueCode];
      return question && sentence
        ? fillIn(sentence, question, issue.code, messages.language)
        : messages.issue(issue);
    },
  };
}

/** The greatest number of characters, as the hint of a question puts it. */
export function upTo(question: ClinicQuestion, language: Language): string {
  return fillIn(TABLES[language].upTo, question, 'too-long', language);
}

function fillIn(sentence: string, question: ClinicQuestion, code: string, language: Language): string {
  const label = inLanguage(question.label, language) ?? '';
  return fill(sentence, { label, limit: limitIn(question, code, language) }, language);
}

function limitIn(question: ClinicQuestion, code: string, language: Language): string {
  if (code === 'too-long') return formatNumber(textLimit(question), language);
  const limit = code === 'too-low' || code === 'too-early' ? question.min : question.max;
  if (typeof limit === 'number') return new Intl.NumberFormat(language).format(limit);
  if (limit === undefined) return '';
  const date = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' });
  return date.format(Date.parse(limit));
}
