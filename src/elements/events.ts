import type { LoadErrorCode } from '../json/load-error.ts';
import type { SendFailure } from '../consultation/send/send-failure.ts';

/** The details of each event. No detail contains anything that a patient typed. */
export interface ClinicEventDetails {
  'service-loaded': { slug: string };
  'service-failed': { code: LoadErrorCode; url: string };
  'services-loaded': { count: number };
  'services-failed': { code: LoadErrorCode; url: string };
  'consultation-started': null;
  'consultation-submitting': null;
  'consultation-accepted': { requestId: string; reference: string } | Record<string, never>;
  'consultation-failed': { code: LoadErrorCode | SendFailure | 'invalid' };
  'share-opened': { network: string };
  /** The name of `share-opened` in version 0.1, still fired beside it. */
  share: { network: string };
}

export type ClinicEventName = keyof ClinicEventDetails;

/** An event of these elements: it bubbles and crosses shadow roots, and cannot be cancelled. */
export class ClinicEvent<Name extends ClinicEventName> extends CustomEvent<ClinicEventDetails[Name]> {
  constructor(name: Name, detail: ClinicEventDetails[Name]) {
    super(name, { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'service-loaded': ClinicEvent<'service-loaded'>;
    'service-failed': ClinicEvent<'service-failed'>;
    'services-loaded': ClinicEvent<'services-loaded'>;
    'services-failed': ClinicEvent<'services-failed'>;
    'consultation-started': ClinicEvent<'consultation-started'>;
    'consultation-submitting': ClinicEvent<'consultation-submitting'>;
    'consultation-accepted': ClinicEvent<'consultation-accepted'>;
    'consultation-failed': ClinicEvent<'consultation-failed'>;
    'share-opened': ClinicEvent<'share-opened'>;
    share: ClinicEvent<'share'>;
  }
}
