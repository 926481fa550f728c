import type { CallWindow } from './call-window/call-window.ts';
import type { Texts } from './fields.ts';
import type { Answers } from './questions/answers.ts';

interface Content extends Texts {
  callWindow: CallWindow;
  /** To the clinic's own questions; also to such as the clinic no longer asks. */
  answers?: Answers;
  /** Ids of the boxes that were ticked. */
  consents: string[];
}

/** A parsed request to be called, texted or emailed. Its texts follow from `FIELDS`. */
export type Consultation = Content &
  ({ contactBy: 'phone' | 'text'; phone: string } | { contactBy: 'email'; email: string });

/** The receiver's answer once a request is on disk. */
export interface Receipt {
  requestId: string;
  reference: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  callWindow: CallWindow;
}
