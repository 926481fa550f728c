/** Why a request could not be handed to the clinic. What the patient typed stays where it is in every case. */
export type SendFailure = 'unreachable' | 'timeout' | 'refused' | 'too-many' | 'unavailable' | 'not-set-up';
