import { whenIdle } from '../when-idle.ts';
import { isAnswered, isChoice } from './answered.ts';

const TEXT_CONTROL = 'input:not([type="radio"], [type="checkbox"], [type="hidden"]), textarea';

/**
 * The form that stood in the shadow root before the script came. It posts by itself, so there is no hurry: it is taken
 * over when the browser is idle, or earlier when somebody touches it, and always in a moment when nothing can get lost,
 * with everything that was typed and chosen, the focus and the selection. (Hydrating its nodes instead would hang on
 * comments in the markup, which many sites' optimisers strip.)
 */
export class PrerenderedForm {
  private readonly root: ShadowRoot;
  private ready: (() => void) | undefined;
  private readonly nodes: ChildNode[];
  private readonly watch = new AbortController();
  private due: boolean;
  private composing = false;
  private wasLeft = false;
  private released = false;
  /** True once it has posted by itself: a second press must come to the receiver as the same request. */
  posted = false;

  /** `undefined` when the root holds no form. `ready` is called when a moment to take over may have come. */
  static in(root: ShadowRoot | null, ready: () => void): PrerenderedForm | undefined {
    return root?.querySelector('form') ? new PrerenderedForm(root, ready) : undefined;
  }

  private constructor(root: ShadowRoot, ready: () => void) {
    this.root = root;
    this.ready = ready;
    this.nodes = [...root.childNodes];
    // What is drawn later stands before this mark, which stays when the old form goes.
    root.prepend(root.ownerDocument.createComment(''));
    this.due = root.activeElement !== null;
    const soon = () => this.ready && (this.hurry(), setTimeout(this.ready));
    whenIdle(root.ownerDocument, soon);
    const { signal } = this.watch;
    root.addEventListener('compositionstart', () => (this.composing = true), { signal });
    root.addEventListener('compositionend', () => ((this.composing = false), soon()), { signal });
    root.addEventListener('focusout', () => ((this.wasLeft = true), soon()), { signal });
    root.addEventListener('mouseup', soon, { signal });
    root.addEventListener('click', soon, { signal });
  }

  /** The language in which it was drawn. */
  get language(): string | undefined {
    return this.form.lang;
  }

  /**
   * Whether it may stay for now: because there is no hurry yet, or because somebody types in a field or presses a
   * button down, and a keystroke or a click could miss its target.
   */
  get mayStay(): boolean {
    if (this.posted || this.released) return this.posted;
    const typing = !this.wasLeft && this.root.activeElement?.matches(TEXT_CONTROL);
    return !this.due || typing || this.composing || this.root.querySelector(':active') !== null;
  }

  /** Send was pressed before anything was known about the clinic: the browser takes it from here. */
  post(): void {
    this.posted = true;
  }

  /** Ends the waiting: Send was pressed, so nobody types any more. */
  release(): void {
    this.released = true;
  }

  /** From now on it has to be drawn anew as soon as nobody uses it. */
  hurry(): void {
    this.due = true;
  }

  /** Whether somebody has filled in any of it. */
  get isFilledIn(): boolean {
    return namedControls(this.form).some(isAnswered);
  }

  /** Moves what was typed, chosen, opened and focused to the form that was drawn beside it, and goes. */
  handOver(): void {
    const old = this.form;
    const form = [...this.root.querySelectorAll('form')].find((candidate) => candidate !== old);
    if (form) this.carry(old, form);
    this.ready = undefined;
    // Nothing may stand between a press on Send and the answer that is for a form which is gone.
    this.watch.abort();
    for (const node of this.nodes) node.remove();
  }

  private get form(): HTMLFormElement {
    return this.nodes.find((node): node is HTMLFormElement => node instanceof HTMLFormElement)!;
  }

  private carry(old: HTMLFormElement, form: HTMLFormElement): void {
    const focused = this.root.activeElement;
    for (const control of namedControls(old)) carryValue(control, form);
    const details = [...form.querySelectorAll('details')];
    old.querySelectorAll('details').forEach(({ open }, index) => {
      if (details[index]) details[index].open = open;
    });
    if (focused) carryFocus(focused, form);
  }
}

function namedControls(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('[name]:not([type="hidden"])')];
}

/** The field that nobody sees has another name in each form. */
function usual(name: string): string {
  return name.replace(/^hp_.*/, 'hp_');
}

function carryValue(control: HTMLInputElement, form: HTMLFormElement): void {
  const { name, value, checked } = control;
  const twin = namedControls(form).find(
    (candidate) => usual(candidate.name) === usual(name) && (!isChoice(control) || candidate.value === value),
  );
  if (!twin) return;
  if (isChoice(control)) twin.checked = checked;
  else twin.value = value;
  // Whoever counts characters has not seen them typed.
  if (twin.localName === 'textarea') twin.dispatchEvent(new Event('input', { bubbles: true }));
}

function carryFocus(from: Element, form: HTMLFormElement): void {
  const to = [...form.querySelectorAll<HTMLInputElement>(from.localName)].find(({ id, textContent }) =>
    from.id ? id === from.id : textContent === from.textContent,
  );
  to?.focus({ preventScroll: true });
  const { selectionStart, selectionEnd, selectionDirection } = from as HTMLInputElement;
  // An email field has no selection to tell or to set.
  if (typeof selectionStart !== 'number') return;
  to?.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
}
