import { toAsciiDigits } from './digits.ts';

/** The marks of writing direction, which nobody sees: address books put them around the numbers that are copied. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A phone number as it was typed or pasted, in ASCII digits, without what is invisible and the blanks around it. */
export function plainPhone(text: string): string {
  return toAsciiDigits(text.replace(DIRECTION_MARKS, '')).trim();
}
