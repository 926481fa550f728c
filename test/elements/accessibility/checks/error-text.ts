/** Where the errors of a form are not said twice in the same words, or do not reach their controls (criterion 3.3.1). */
export function errorFaults(root: ShadowRoot): string[] {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[part="problems"] a')];
  const errors = [...root.querySelectorAll<HTMLElement>('[part="error"]')];
  const faults =
    links.length === errors.length ? [] : [`${links.length} in the summary, ${errors.length} at fields`];
  return faults.concat(links.flatMap((link) => faultsOfOne(link, root)));
}

function faultsOfOne(link: HTMLAnchorElement, root: ShadowRoot): string[] {
  const sentence = words(link);
  const control = root.querySelector<HTMLInputElement>(`[id="${link.dataset.field}"]`);
  if (!control) return [`“${sentence}” leads to no control`];
  // A group of radio buttons is described as a whole, and has no invalid state of its own in ARIA.
  const described = control.type === 'radio' ? control.closest('[aria-describedby]') : control;
  const ids = described?.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  const error = ids.map((id) => root.getElementById(id)).find((text) => text?.matches('[part="error"]'));
  const faults = [];
  if (!error) faults.push(`“${sentence}” is not said at ${control.id}`);
  else if (!words(error).endsWith(sentence))
    faults.push(`“${sentence}” is “${words(error)}” at ${control.id}`);
  else if (words(error) === sentence) faults.push(`“${sentence}” is an error by its colour alone`);
  if (control.type !== 'radio' && control.getAttribute('aria-invalid') !== 'true')
    faults.push(`${control.id} is not marked as invalid`);
  return faults;
}

function words(element: HTMLElement): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
