import { percentEncode } from '../../json/percent-encoding.ts';

/** The id that a form has when the page gives it none: links and printed codes lead to it. */
export const FORM_ID = 'consultation';

/** Where a form can be reached: in full, and as people write it, without scheme and fragment and in its own script. */
export interface FormAddress {
  href: string;
  text: string;
}

/**
 * @param page gives the address of its page
 * @returns `undefined` where that is no address on the web, or none at all: a page may name anything
 */
export function formAddress(page: () => string, id: string): FormAddress | undefined {
  try {
    const address = page();
    const [, text] = /^https?:..(.+?)\/?$/.exec(address)!;
    return { href: `${address}#${percentEncode(id || FORM_ID)}`, text: decodeURI(text!) };
  } catch {
    return undefined;
  }
}
