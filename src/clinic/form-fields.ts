/** The questions of the form, in the order in which they are asked. */
export const FORM_FIELDS = ['name', 'contactBy', 'phone', 'email', 'callWindow', 'message'] as const;

/** One question of the form. */
export type FormField = (typeof FORM_FIELDS)[number];
