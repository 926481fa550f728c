import { FORM_ID } from '../../templates/form/form-address.ts';
import { focusOnce } from '../service-article/follow-link.ts';

/**
 * Gives the form its id, unless another element of the page has it, and scrolls there if the address names it. It gets
 * the focus then: from an element that an address names but that has no focus, Firefox's Tab goes past the shadow root.
 */
export function claimId(form: HTMLElement): void {
  const { activeElement, body } = form.ownerDocument;
  const isFree = !form.id && !form.ownerDocument.getElementById(FORM_ID);
  if (isFree) form.id = FORM_ID;
  if (!form.id || location.hash !== `#${form.id}`) return;
  if (activeElement === body) focusOnce(form);
  if (isFree && scrollY === 0) scrollToForm(form);
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
