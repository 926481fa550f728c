import { answerRules } from '../consultation/questions/answer-rules.ts';
import { addChunk } from '../elements/lazy-load/registry.ts';
import { withQuestionIssues } from '../i18n/question-messages.ts';
import { ownParts } from '../templates/form/fields/own-parts.ts';

addChunk('questions', { parts: ownParts, answerRules, withQuestionIssues });
