import type { ClinicQuestion } from '../clinic/question-schema.ts';
import type { Clinic, LocalizedText } from '../clinic/schema.ts';
import { FIELDS } from '../consultation/fields.ts';
import { textLimit } from '../consultation/questions/validate-questions.ts';
import type { Language } from '../i18n/languages.ts';
import type { UnplacedIssue } from './file-issue.ts';

/** A request may have 64 KiB, a letter of Persian takes six bytes in it, and the consent texts may take 48 KiB. */
const MOST_CHARACTERS = 2_500;

/**
 * Words with which a form asks for medical history or for numbers that identify a person. The form asks for a call:
 * such details belong into the conversation, or into the clinic's own intake form (docs/clinic.md).
 */
const MEDICAL: Record<Language, RegExp> = {
  en: /\b(diagnos\w*|medications?|medicines?|prescriptions?|symptoms?|allerg\w*|surger\w*|pregnan\w*|injur\w*|(medical|health) history|insurance (number|id|card)|(member|policy) (number|id)|ssn|social security|date of birth|birth ?dates?|birthday|pain)\b/iu,
  es: /(?<!\p{L})(diagn[oó]stic\p{L}*|medicamentos?|medicinas?|recetas?|síntomas?|alergi\p{L}*|cirugías?|embaraz\p{L}*|lesion(es)?|lesión|historial? (médic|clínic)\p{L}*|seguro social|número (de|del) (póliza|seguro)|fecha de nacimiento|dolor(es)?)(?!\p{L})/iu,
  fa: /تشخیص|دارو|نسخه|علائم|علایم|بیماری|حساسیت|آلرژی|جراحی|باردار|آسیب|سابقه\S* پزشکی|شماره\S* بیمه|تاریخ تولد|کد ملی|تأمین اجتماعی|درد/u,
};

/** Questions of the clinic's own whose ids are taken, whose answers are too long for a request, or that ask too much. */
export function questionNotes({ form = {} }: Clinic): UnplacedIssue[] {
  const { questions = [] } = form;
  return [...questions.flatMap(takenId), ...tooLong(questions), ...questions.flatMap(asksTooMuch)];
}

function takenId({ id }: ClinicQuestion, index: number): UnplacedIssue[] {
  if (!Object.hasOwn(FIELDS, id)) return [];
  const message = `"${id}" is the name of a field of every request. Choose another id, such as "your-${id}".`;
  const path = ['form', 'questions', index, 'id'];
  return [{ code: 'question-id-taken', path, message, severity: 'error' }];
}

function tooLong(questions: readonly ClinicQuestion[]): UnplacedIssue[] {
  const texts = questions.filter(({ type }) => type === 'text' || type === 'long-text');
  const sum = texts.reduce((total, question) => total + textLimit(question), 0);
  if (sum <= MOST_CHARACTERS) return [];
  const message = `the answers may have ${sum} characters together, which can be too long for a request: at most ${MOST_CHARACTERS}. Lower "maxLength" (200 for a text, 500 for a long one), or ask less.`;
  return [{ code: 'answers-too-long', path: ['form', 'questions'], message, severity: 'error' }];
}

function asksTooMuch({ label, hint, options = [] }: ClinicQuestion, index: number): UnplacedIssue[] {
  const texts = [label, hint, ...options.map((option) => option.label)].flatMap(textsOf);
  const [word] = texts.flatMap((text) =>
    Object.values(MEDICAL).flatMap((words) => words.exec(text)?.[0] ?? []),
  );
  if (!word) return [];
  const message = `says "${word}", which asks for medical or identifying details. The form is for a call: ask such things when you talk, or in your intake form.`;
  return [{ code: 'medical-question', path: ['form', 'questions', index], message, severity: 'note' }];
}

function textsOf(text: LocalizedText | undefined): string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}
