import { html, nothing } from 'lit';
import { clinicText } from './clinic-text.ts';
import { errorId, errorMessage, fieldClass } from './fields/field-template.ts';
import type { FormKit } from './fields/own-questions.ts';

export const formKit: FormKit = { html, nothing, clinicText, errorId, errorMessage, fieldClass };
