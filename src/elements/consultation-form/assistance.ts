import type { ReactiveControllerHost } from 'lit';
import { FIELDS } from '../../consultation/fields.ts';
import { countCharacters } from '../../consultation/count-characters.ts';
import { suggestedEmail } from '../../consultation/suggest-email.ts';
import { copyTyped } from './copy-typed.ts';

/** The pause in typing, in milliseconds, after which the count is announced: it would talk over every letter. */
const PAUSE = 1_000;

/**
 * Helps while a patient fills in the form: counts characters, suggests a correction of a mistyped email address, links
 * issues to their fields, and copies the answers.
 */
export class Assistance {
  charactersLeft: number = FIELDS.message.limit;
  /** The count that is announced once typing pauses. */
  charactersSpoken?: number | undefined;
  suggestedEmail?: string | undefined;
  /** Whether the answers could be copied; `undefined` before the first try. */
  copied?: boolean | undefined;

  private readonly host: ReactiveControllerHost;
  private readonly root: DocumentFragment;
  private pause?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost, root: DocumentFragment) {
    this.host = host;
    this.root = root;
    this.count(root.querySelector('textarea')?.value ?? '');
    root.addEventListener('input', (event) => this.onInput(event.target as HTMLInputElement));
    root.addEventListener('change', (event) => this.onChange(event.target as HTMLInputElement));
    root.addEventListener('click', (event) => void this.onClick(event));
  }

  /** Forgets what it helped with: the answers were cleared. */
  clear(): void {
    clearTimeout(this.pause);
    this.charactersLeft = FIELDS.message.limit;
    this.charactersSpoken = this.suggestedEmail = this.copied = undefined;
  }

  private onInput({ name, value }: HTMLInputElement): void {
    this.copied = undefined;
    if (name !== 'message') return;
    this.count(value);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.charactersSpoken = this.charactersLeft;
      this.host.requestUpdate();
    }, PAUSE);
    this.host.requestUpdate();
  }

  private count(message: string): void {
    this.charactersLeft = FIELDS.message.limit - countCharacters(message);
  }

  private onChange({ name, value }: HTMLInputElement): void {
    if (name !== 'email') return;
    this.suggestedEmail = suggestedEmail(value);
    this.host.requestUpdate();
  }

  private async onClick(event: Event): Promise<void> {
    const target = (event.target as Element).closest<HTMLElement>('[data-field], .accept, .copy');
    if (!target) return;
    const { field } = target.dataset;
    if (field) {
      event.preventDefault();
      focusField(this.root, field);
    } else if (this.suggestedEmail && target.className === 'accept') {
      this.takeEmail(this.suggestedEmail);
    } else {
      this.copied = await copyTyped(this.root.querySelector('form')!);
    }
    this.host.requestUpdate();
  }

  private takeEmail(email: string): void {
    this.root.querySelector<HTMLInputElement>('#email')!.value = email;
    this.suggestedEmail = undefined;
    focusField(this.root, 'email');
  }
}

/**
 * Focuses a field and scrolls its label into view, so that the question is seen with its answer. A `#field` link reaches
 * nothing in a shadow root and would change the page's address.
 */
function focusField(root: DocumentFragment, field: string): void {
  const control = root.querySelector<HTMLElement>(`#${CSS.escape(field)}`);
  if (!control) return;
  const question =
    control.closest('fieldset')?.querySelector('legend') ??
    root.querySelector(`label[for="${CSS.escape(field)}"]`);
  (question ?? control).scrollIntoView();
  control.focus({ preventScroll: true });
}
