/** The ids that a clinic gives to its consents, questions and options. */
export const OWN_ID = /^[a-z0-9-]{1,40}$/;
