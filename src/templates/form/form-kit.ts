import { html, nothing } from 'lit';
import { clinicText } from './clinic-text.ts';
import { withPhoneLink } from '../phone-link.ts';
import { choiceField } from './fields/choice-field.ts';
import { errorId, errorMessage, fieldClass, radio } from './fields/field-template.ts';
import type { TimesKit } from './fields/times-template.ts';
import type { FormKit } from './fields/own-questions.ts';

/** What chunks with templates of the form share with it. */
export const formKit: FormKit & TimesKit = {
  html,
  nothing,
  choiceField,
  clinicText,
  errorId,
  errorMessage,
  fieldClass,
  radio,
  withPhoneLink,
};
