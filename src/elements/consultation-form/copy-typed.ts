import { DAY_FIELD } from '../../consultation/call-window/call-window.ts';
import { isAnswered, isChoice } from './answered.ts';

/**
 * Copies the typed and chosen answers to the clipboard, a line for each question, for a patient who wants to send them
 * in another way. A page over plain HTTP has no clipboard API; the older command copies the selected text there.
 *
 * @returns whether the clipboard has it
 */
export async function copyTyped(form: HTMLFormElement): Promise<boolean> {
  const text = typedText(form);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, form);
  }
}

function copySelected(text: string, form: HTMLFormElement): boolean {
  const field = document.createElement('textarea');
  const { activeElement } = form.getRootNode() as ShadowRoot;
  field.value = text;
  form.append(field);
  field.focus({ preventScroll: true });
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  (activeElement as HTMLElement | null)?.focus({ preventScroll: true });
  return copied;
}

function typedText(form: HTMLFormElement): string {
  const lines: string[] = [];
  for (const control of form.querySelectorAll<HTMLInputElement>('[name]:not([type="hidden"], [inert] *)')) {
    const label = textOf(control.labels?.[0]);
    const group = textOf(control.closest('fieldset')?.querySelector('legend'));
    // The times of another day are hidden, and the chosen time names its day.
    if (!isAnswered(control) || control.name === DAY_FIELD || !control.getClientRects().length) continue;
    const { selectedOptions: [chosen] = [] } = control as unknown as Partial<HTMLSelectElement>;
    const line = isChoice(control) ? [group, label] : [label, chosen?.text ?? control.value];
    // A box of the clinic's consents is in no group.
    lines.push(line.filter(Boolean).join(': '));
  }
  return lines.join('\n');
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
