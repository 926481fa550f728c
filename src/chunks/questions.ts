import { answerRules } from '../consultation/questions/answer-rules.ts';
import { addChunk } from '../elements/lazy-load/registry.ts';
import { withQuestionIssues } from '../i18n/question-messages.ts';
import { ownQuestions } from '../templates/form/fields/own-questions.ts';

addChunk('questions', { ownQuestions, answerRules, withQuestionIssues });
