import type { Clinic } from '../../clinic/schema.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';
import type { Issue } from '../../json/issue.ts';

/** The level of a heading in HTML. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** Everything that the form's markup depends on: the same for the browser, for prerendered pages and for the receiver's. */
export interface FormView {
  clinic: Clinic;
  messages: FormMessages;
  /** Where the form posts: http, https or relative. */
  action: string;
  /** What the patient typed, by field of the contract; `consents` are the ticked ones. */
  values: Readonly<Record<string, string | undefined>>;
  consents: readonly string[];
  issues: readonly Issue[];
  /** The email address that was probably meant. */
  suggestedEmail?: string;
  /** How many characters the message may still have, negative when it has too many; left out where no script counts. */
  charactersLeft?: number;
  /** The same, as it was when typing last paused: it is spoken. */
  charactersSpoken?: number;
  /** The name of the field that only a program fills in; it begins with `hp_`. */
  honeypot: string;
  /** Milliseconds since 1970: what "today" is when the form is drawn. */
  now: number;
  /** The level of the form's heading. */
  level: HeadingLevel;
  /** The title of the service that `hidden.service` names, where it is known. */
  serviceTitle?: string | undefined;
  /** Fields that travel unseen: `service`, `partner`, `locale`, `page`, `campaign`, `referrer`, `idempotencyKey`. */
  hidden: Readonly<Record<string, string | undefined>>;
}
