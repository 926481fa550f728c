import type { ServiceEntry, Services } from './schema.ts';

/**
 * The whole entries at the beginning of an index, as the text of an index of their own; `undefined` when they are not
 * `enough`, or when it cannot be told where one ends: then more has to be read.
 *
 * @param text of an index of services, as far as it has come
 */
export function indexBeginning(
  text: string,
  enough: (entries: readonly ServiceEntry[]) => boolean,
): string | undefined {
  const beginning = `${text.slice(0, text.lastIndexOf('},') + 1)}]}`;
  try {
    return enough((JSON.parse(beginning) as Services).services) ? beginning : undefined;
  } catch {
    // That brace stood in the middle of a text, or this is no index.
    return undefined;
  }
}
