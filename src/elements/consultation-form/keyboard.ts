/** Keys that write into a field or move the cursor in it. Tab, Enter and Escape are the page's too. */
const FIELD_KEYS = /^(.|Arrow.+|Home|End)$/u;

/**
 * Keeps keys that are meant for a field from the page's own shortcuts. Most scripts see only that a custom element has
 * the focus, which is no field to them, so a search that opens at `/` would open while a patient types. Keys with Ctrl,
 * Alt or Meta go on, and listeners of the capture phase get every key. While an input method composes a word, all keys
 * are the field's.
 */
export function keepFieldKeys(event: Event): void {
  const { key, ctrlKey, metaKey, altKey, target } = event as KeyboardEvent;
  const isField = target instanceof Element && target.matches('input, textarea, select');
  const writes = FIELD_KEYS.test(key) && !ctrlKey && !metaKey && !altKey;
  if (isField && (writes || isForInputMethod(event as KeyboardEvent))) event.stopPropagation();
}

/** Safari says that a word is complete before the Enter that accepts it, and leaves only the key code of input methods. */
function isForInputMethod({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}

/**
 * Scrolls an element that gets the focus by the keyboard clear of sticky bars at the edges of the page. WebKit ignores
 * `scroll-margin` when Tab scrolls; elsewhere there is nothing left to do.
 */
export function scrollFocusIntoView({ target }: Event): void {
  if (target instanceof Element && target.matches(':focus-visible'))
    target.scrollIntoView({ block: 'nearest' });
}

/**
 * Enter in the name, whose key on screen says "next", goes on to the first question below it that is shown without an
 * answer; else it sends the form, as in every other field.
 */
export function goOnAtEnter(event: Event): void {
  const { key, target } = event as KeyboardEvent & { target: HTMLInputElement };
  if (key !== 'Enter' || isForInputMethod(event as KeyboardEvent) || target.name !== 'name') return;
  const next = target.form!.querySelector<HTMLElement>('input:invalid:not([name="name"])');
  if (!next?.offsetParent) return;
  event.preventDefault();
  next.focus();
}
