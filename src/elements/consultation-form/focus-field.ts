/**
 * Brings the reader to a field of the form inside its own root: a `#field` link reaches nothing in a shadow root and
 * would change the page's address. The label is scrolled into view, so that the question is seen with its answer.
 */
export function focusField(root: DocumentFragment, field: string): void {
  const control = root.querySelector<HTMLElement>(`#${CSS.escape(field)}`);
  if (!control) return;
  const question =
    control.closest('fieldset')?.querySelector('legend') ??
    root.querySelector(`label[for="${CSS.escape(field)}"]`);
  (question ?? control).scrollIntoView();
  control.focus({ preventScroll: true });
}
