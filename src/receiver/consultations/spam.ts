import type { Consultation } from '../../consultation/consultation.ts';

const ADDRESS = /https?:\/\/|www\.|\[url/gi;
const MOST_ADDRESSES_IN_MESSAGE = 2;

/** True for what looks like advertising. It is only ever shown apart: a patient who was judged wrongly is still read. */
export function looksLikeSpam({ name, message = '' }: Consultation): boolean {
  return count(name) > 0 || count(message) > MOST_ADDRESSES_IN_MESSAGE;
}

function count(text: string): number {
  return text.match(ADDRESS)?.length ?? 0;
}
