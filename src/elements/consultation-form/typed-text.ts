/** What was typed and chosen, a line for each question, for a patient who wants to send it in another way. */
export function typedText(form: HTMLFormElement): string {
  const lines: string[] = [];
  for (const control of form.querySelectorAll<HTMLInputElement>('[name]:not([type="hidden"])')) {
    const label = textOf(control.labels?.[0]);
    const group = textOf(control.closest('fieldset')?.querySelector('legend'));
    if (control.type === 'radio' && control.checked) lines.push(`${group}: ${label}`);
    else if (!['radio', 'checkbox'].includes(control.type) && control.value)
      lines.push(`${label}: ${control.value}`);
  }
  return lines.join('\n');
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
