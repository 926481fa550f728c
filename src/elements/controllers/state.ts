const STATES = ['loading', 'ready', 'empty', 'failed'] as const;

/** Where an element is with its document, for the site's CSS: `:state(ready)` and `[data-state="ready"]`. */
export type ElementState = (typeof STATES)[number];

/** Shows the state to the outside. A browser that knows no custom states has the attribute alone. */
export function showState(host: HTMLElement & { internals: ElementInternals }, state: ElementState): void {
  if (host.dataset.state !== state) host.dataset.state = state;
  try {
    if (host.internals.states.has(state)) return;
    for (const other of STATES) host.internals.states.delete(other);
    host.internals.states.add(state);
  } catch {
    // Chromium before 125 accepts only states that begin with two hyphens.
  }
}
