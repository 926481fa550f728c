export function isChoice({ type }: HTMLInputElement): boolean {
  return type === 'radio' || type === 'checkbox';
}

/** Whether the patient has typed into the control or chosen it; the choice of no answer has no value. */
export function isAnswered(control: HTMLInputElement): boolean {
  return control.value !== '' && (!isChoice(control) || control.checked);
}
