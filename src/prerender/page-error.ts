/** A page that cannot be filled, whatever its data says. */
export class PageError extends Error {
  override name = 'PageError';
}
