/** Where the errors of a form are not said twice in the same words, or do not reach their controls (criterion 3.3.1). */
export function errorFaults(root: ShadowRoot): string[] {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[part="summary"] a')];
  const errors = [...root.querySelectorAll<HTMLElement>('[part="error"]')];
  const issues =
    links.length === errors.length ? [] : [`${links.length} in the summary, ${errors.length} at fields`];
  return issues.concat(links.flatMap((link) => issuesOfOne(link, root)));
}

function issuesOfOne(link: HTMLAnchorElement, root: ShadowRoot): string[] {
  const sentence = messages(link);
  const control = root.querySelector<HTMLInputElement>(`[id="${link.dataset.field}"]`);
  if (!control) return [`“${sentence}” leads to no control`];
  // A group of radio buttons is described as a whole, and has no invalid state of its own in ARIA.
  const described = control.type === 'radio' ? control.closest('[aria-describedby]') : control;
  const ids = described?.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  const error = ids.map((id) => root.getElementById(id)).find((text) => text?.matches('[part="error"]'));
  const issues = [];
  if (!error) issues.push(`“${sentence}” is not said at ${control.id}`);
  else if (!messages(error).endsWith(sentence))
    issues.push(`“${sentence}” is “${messages(error)}” at ${control.id}`);
  else if (messages(error) === sentence) issues.push(`“${sentence}” is an error by its colour alone`);
  if (control.type !== 'radio' && control.getAttribute('aria-invalid') !== 'true')
    issues.push(`${control.id} is not marked as invalid`);
  return issues;
}

function messages(element: HTMLElement): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
