import { choiceIssues } from '../choices.ts';
import { decodeAnswers, encodeAnswers, parseAnswers } from './answers.ts';
import { questionIssues } from './validate-questions.ts';

/**
 * What the form's codec, the parser and the validator need for the clinic's own questions, locations and practitioners.
 * Browsers load it only for a clinic that has some; the receiver always has it.
 */
export const answerRules = {
  decode: decodeAnswers,
  encode: encodeAnswers,
  parse: parseAnswers,
  validate: questionIssues,
  choose: choiceIssues,
};

export type AnswerRules = typeof answerRules;
