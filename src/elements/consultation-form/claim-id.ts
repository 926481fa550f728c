import { FORM_ID } from '../../templates/form/form-address.ts';

/** Gives the form its id, unless the page has that id elsewhere, and brings a reader there who was on the way to it. */
export function claimId(form: HTMLElement): void {
  if (form.id || form.ownerDocument.getElementById(FORM_ID)) return;
  form.id = FORM_ID;
  if (location.hash === `#${FORM_ID}` && scrollY === 0) scrollToForm(form);
}

/**
 * The browser looked for the id before it was there. What is drawn later above the form would push it out of sight
 * (Safari holds on to nothing), so the form is followed until the reader, or a browser that does, moves the page.
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
