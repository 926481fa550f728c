export function isChoice({ type }: HTMLInputElement): boolean {
  return type === 'radio' || type === 'checkbox';
}

/** Whether the patient has typed into the control or chosen it. */
export function isAnswered(control: HTMLInputElement): boolean {
  return isChoice(control) ? control.checked : control.value !== '';
}
