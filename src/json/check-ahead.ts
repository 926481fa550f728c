import { readAs, type DocumentSchema } from './validate.ts';
import { turn } from './yield-to-main.ts';

/** So many entries are checked between two turns of the browser. */
const STRETCH = 200;

/**
 * Checks the entries of a long list, such as an index of thousands, in stretches between which the browser has its
 * turn. `readAs` remembers what is sound, so that reading the whole document afterwards is quick; it tells the faults.
 */
export async function checkAhead(
  { schema, formats }: DocumentSchema<unknown>,
  input: unknown,
): Promise<void> {
  for (const [key, list] of Object.entries(input ?? {})) {
    const items = schema.properties?.[key]?.items;
    if (!Array.isArray(list) || !items) continue;
    for (let at = STRETCH; at < list.length; at += 1) {
      if (at % STRETCH === 0) await turn();
      readAs({ schema: items, formats }, list[at]);
    }
  }
}
