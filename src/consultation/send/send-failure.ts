/** Why a request could not be submitted. The form keeps the patient's answers in every case. */
export type SendFailure =
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'refused'
  | 'too-many'
  | 'unavailable'
  | 'not-set-up'
  /** Sent to an endpoint whose answer was not readable: it may have arrived. */
  | 'uncertain';
