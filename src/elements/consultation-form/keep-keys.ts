/** What writes into a field or moves about in it: a letter, or a key of the cursor. Tab, Enter and Escape are the page's too. */
const OF_THE_FIELD = /^(.|Arrow.+|Home|End)$/u;

/**
 * Keeps keys that are meant for a field from the page's own shortcuts: out there all that can be seen is that an element
 * of ours has the focus, which is no field to most scripts, and a search that opens at `/` would open while somebody
 * types. Keys with Ctrl, Alt or Meta go on, and so does everything to who listens in the capture phase.
 */
export function keepKeys(event: Event): void {
  const { key, ctrlKey, metaKey, altKey, target } = event as KeyboardEvent;
  const isField = target instanceof Element && target.matches('input, textarea');
  if (isField && OF_THE_FIELD.test(key) && !ctrlKey && !metaKey && !altKey) event.stopPropagation();
}
