/** Code that few pages need, by the name of its script. */
export interface Parts {
  /**
   * Renders a text, such as an address, as a QR code (ISO/IEC 18004): dark on what is behind it, with room around it.
   *
   * @returns the picture; `undefined` for a text whose code would be too fine to be read from paper
   */
  qr: (text: string) => SVGElement | undefined;
  /**
   * Makes a service's document of one page or post as WordPress's REST API answers it.
   *
   * @returns a document that has yet to be checked against the schema
   * @throws {Error} when the answer is no page; the message says what it is
   */
  wordpress: (answer: unknown) => unknown;
}

interface Registry extends Parts {
  /** The tags that a copy of the script has defined or is about to define. */
  tags: readonly string[];
}

/** The registered symbol (`Symbol.for`) under which all of it is kept. */
export const PLACE = 'clinic-elements.parts';

/** Where the parts and the elements meet, whichever is on the page first; no name is taken from the page's own scripts. */
export function arrived(): Partial<Registry> {
  const page = globalThis as { [place: symbol]: Partial<Registry> | undefined };
  return (page[Symbol.for(PLACE)] ??= {});
}
