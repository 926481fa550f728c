import { optionValues } from '../../clinic/question-options.ts';
import type { ClinicQuestion } from '../../clinic/question-schema.ts';
import type { Clinic } from '../../clinic/schema.ts';
import { valuesOf, type Answers } from './answers.ts';

/**
 * The clinic's questions that a patient with these answers is asked, in the order of the form: those that depend on an
 * answer come right after its question. A question whose condition is not met is not among them.
 */
export function askedQuestions(clinic: Clinic, answers: Answers): ClinicQuestion[] {
  const withDependents = (question: ClinicQuestion): ClinicQuestion[] => {
    const chosen = valuesOf(answers, question.id);
    const shown = optionValues(question).filter((value) => chosen.includes(value));
    return [
      question,
      ...shown.flatMap((value) => dependents(clinic, question, value)).flatMap(withDependents),
    ];
  };
  return dependents(clinic).flatMap(withDependents);
}

/** The questions that are asked where `parent` is answered with `value`; without both, those that are always asked. */
export function dependents({ form }: Clinic, parent?: ClinicQuestion, value?: string): ClinicQuestion[] {
  const { questions = [] } = form ?? {};
  // Only later ones: browsers do not validate that conditions lead nowhere in circles.
  const later = parent ? questions.slice(questions.indexOf(parent) + 1) : questions;
  return later.filter(({ showWhen }) => showWhen?.question === parent?.id && showWhen?.is === value);
}
