import type { ClinicQuestion } from './question-schema.ts';

/** The values that can be chosen; none for a question that is answered in other ways. */
export function optionValues({ type, options = [] }: ClinicQuestion): string[] {
  if (type === 'yes-no') return ['yes', 'no'];
  return type === 'choice' || type === 'choices' ? options.map(({ value }) => value) : [];
}
