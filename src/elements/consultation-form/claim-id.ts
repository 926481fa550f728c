import { FORM_ID } from '../../templates/form/form-address.ts';

/** Gives the form its id, unless another element of the page has it, and scrolls there if the address names it. */
export function claimId(form: HTMLElement): void {
  if (form.id || form.ownerDocument.getElementById(FORM_ID)) return;
  form.id = FORM_ID;
  if (location.hash === `#${FORM_ID}` && scrollY === 0) scrollToForm(form);
}

/**
 * The browser looked for the id before it existed. Content that is rendered above the form later would push it out of
 * sight (Safari has no scroll anchoring), so the form is followed until the reader, or the browser, scrolls.
 */
function scrollToForm(form: HTMLElement): void {
  let place = 0;
  const follow = new ResizeObserver(() => {
    if (scrollY !== place) return stop();
    form.scrollIntoView({ behavior: 'instant' });
    place = scrollY;
  });
  const stop = () => follow.disconnect();
  follow.observe(form.ownerDocument.body);
  for (const act of ['pointerdown', 'keydown']) addEventListener(act, stop, { once: true });
}
