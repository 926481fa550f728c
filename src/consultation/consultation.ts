import type { CallWindow } from './call-window/call-window.ts';

/** How the patient wants to be reached. */
export const CONTACT_WAYS = ['phone', 'email', 'text'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** The most characters that an answer may have; an email address as in RFC 5321. */
export const MAX_LENGTH = { name: 200, email: 254, phone: 40, message: 500 } as const;

interface Answers {
  idempotencyKey?: string;
  name: string;
  callWindow: CallWindow;
  /** A slug. */
  service?: string;
  message?: string;
  /** Ids of the boxes that were ticked. */
  consents: string[];
  /** BCP 47. */
  locale?: string;
  partner?: string;
  /** Origin and path of the page on which the form stood. */
  page?: string;
  /** `utm_source/utm_medium/utm_campaign` of that page's address, as `readCampaign` reads it. */
  campaign?: string;
  /** The origin of the other site from which the patient came to that page. */
  referrer?: string;
}

/** A patient's request to be called, texted or written to, once it has been checked. */
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
