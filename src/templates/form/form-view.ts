import type { Clinic } from '../../clinic/schema.ts';
import type { Answers } from '../../consultation/questions/answers.ts';
import type { FormMessages } from '../../i18n/form-messages.ts';
import type { Issue } from '../../json/issue.ts';

/** One entry of a list to choose from. */
export interface Choice {
  value: string;
  label: string;
}

/** The level of a heading in HTML. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** Everything that the form is rendered from, in the browser, in prerendered pages and in the receiver's. */
export interface FormView {
  /** The clinic as it is at the place of the request. */
  clinic: Clinic;
  messages: FormMessages;
  /** Where the form posts: http, https or relative. */
  action: string;
  /** The typed answers by field; `consents` are the checked boxes. */
  values: Readonly<Record<string, string | undefined>>;
  consents: readonly string[];
  /** The typed answers to the clinic's own questions, by id. */
  answers?: Answers;
  issues: readonly Issue[];
  /** The issues of the last try: the error summary keeps the order of those that are left; by default all are. */
  summary?: readonly Issue[];
  /** The suggested correction of the email address. */
  suggestedEmail?: string;
  /** True where the chosen time was dropped, because another place cannot keep it. */
  isTimeDropped?: boolean;
  /** How many characters the message may still have, negative when it has too many; missing without JavaScript. */
  charactersLeft?: number;
  /** The same when typing last paused, for screen readers. */
  charactersSpoken?: number;
  /** The name of the honeypot; it begins with `hp_`. */
  honeypot: string;
  /** Milliseconds since 1970: defines today. */
  now: number;
  /** The level of the form's heading. */
  level: HeadingLevel;
  /** The services to choose from, where the page names none. */
  services?: readonly Choice[] | undefined;
  /** The title of the service that `hidden.service` names, where it is known. */
  serviceTitle?: string | undefined;
  /** Hidden fields: `service`, `place` where the page names one, `partner`, `locale`, `page`, `campaign`, `referrer`, `idempotencyKey`. */
  hidden: Readonly<Record<string, string | undefined>>;
}
