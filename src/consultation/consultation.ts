import type { CallWindow } from './call-window/call-window.ts';
import type { Texts } from './fields.ts';

interface Answers extends Texts {
  callWindow: CallWindow;
  /** Ids of the boxes that were ticked. */
  consents: string[];
}

/** A parsed request to be called, texted or emailed. Its texts follow from `FIELDS`. */
export type Consultation = Answers &
  ({ contactBy: 'phone' | 'text'; phone: string } | { contactBy: 'email'; email: string });

/** The receiver's answer once a request is on disk. */
export interface Receipt {
  requestId: string;
  reference: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  callWindow: CallWindow;
}
