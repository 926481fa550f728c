import { inLanguage, languageOfText } from '../../clinic/localized-text.ts';
import { optionValues } from '../../clinic/question-options.ts';
import type { ClinicQuestion } from '../../clinic/question-schema.ts';
import type { Clinic, LocalizedText } from '../../clinic/schema.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { valuesOf } from '../../consultation/questions/answers.ts';
import { askedQuestions } from '../../consultation/questions/asked-questions.ts';
import { parseNumber } from '../../consultation/questions/validate-questions.ts';
import { chooseLanguage } from '../../i18n/negotiate.ts';
import { questionMessages } from '../../i18n/question-messages.ts';

/** A question and its answer in words. */
interface InWords {
  question: string;
  answer: string;
}

/** The answer to a question of the clinic's own, stored with its question: clinic.json may change later. */
export interface AnswerRecord extends InWords {
  id: string;
  /** The language of the question, a BCP 47 tag; `null` where it is unknown. */
  language: string | null;
  /** What was sent: a text, a date, a number, `yes`, `no` or the value of an option; a list for `choices`. */
  value: string | string[];
  /** The same in English, or else the clinic's first language, where the patient's form was in another. */
  forStaff?: InWords;
}

/** The answers to the questions that were asked, in the order of the form. Others are left out. */
export function answerRecords({ answers = {}, locale }: Consultation, clinic: Clinic): AnswerRecord[] {
  const language = chooseLanguage([locale], clinic.languages);
  return askedQuestions(clinic, answers).flatMap((question) => {
    const values = [...new Set(valuesOf(answers, question.id))];
    if (values.length === 0) return [];
    const shown = inWords(question, values, language);
    const forStaff = inWords(question, values, 'en');
    const isSame = shown.question === forStaff.question && shown.answer === forStaff.answer;
    return {
      id: question.id,
      ...shown,
      language: languageOfText(question.label, language, clinic.languages),
      value: question.type === 'choices' ? values : plain(question, values[0]!),
      ...(!isSame && { forStaff }),
    };
  });
}

/** Parses the stored JSON of the records. */
export function parseAnswerRecords(stored: string | null): AnswerRecord[] {
  return stored === null ? [] : (JSON.parse(stored) as AnswerRecord[]);
}

function inWords(question: ClinicQuestion, values: readonly string[], language: string): InWords {
  const labels = labelsOf(question, language);
  const chosen = optionValues(question).filter((value) => values.includes(value));
  const words = chosen.length > 0 ? chosen.map((value) => labels[value] ?? value) : values;
  return {
    question: textIn(question.label, language),
    answer: words.map((word) => plain(question, word)).join(', '),
  };
}

function labelsOf({ type, options = [] }: ClinicQuestion, language: string): Partial<Record<string, string>> {
  if (type === 'yes-no') {
    const { yes, no } = questionMessages(chooseLanguage([language]));
    return { yes, no };
  }
  return Object.fromEntries(options.map(({ value, label }) => [value, textIn(label, language)]));
}

/** Numbers are stored in ASCII digits. */
function plain({ type }: ClinicQuestion, text: string): string {
  return type === 'number' ? String(parseNumber(text)) : text;
}

function textIn(text: LocalizedText, language: string): string {
  return inLanguage(text, language) ?? '';
}
