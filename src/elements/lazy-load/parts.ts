import { arrived, type Parts } from './arrived-parts.ts';
import { loadScriptBeside } from './load-script.ts';

const asked = new Map<keyof Parts, Promise<boolean>>();

/** A part once it is there: brought along by who bundles, or loaded once from beside the elements. */
export async function wantPart<Name extends keyof Parts>(name: Name): Promise<Parts[Name] | undefined> {
  if (!arrived()[name]) {
    const script = asked.get(name) ?? loadScriptBeside(name);
    asked.set(name, script);
    // A lost connection may be there again at the next try.
    if (!(await script)) asked.delete(name);
  }
  return arrived()[name];
}
