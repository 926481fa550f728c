import { isFetchUrl } from '../../json/is-url.ts';
import { LoadError } from '../../json/load-error.ts';
import { parseDocumentText } from '../../json/load.ts';
import type { DocumentSchema } from '../../json/validate.ts';
import { attribute, inlineJson, type PageElement } from '../page-element.ts';
import { asciiJson } from '../ascii.ts';
import type { PrerenderOptions } from '../prerendered-element.ts';

/** The document of an element, the base of its links, and the data to write into the page for the script. */
export interface ElementDocument<T> {
  document: T;
  base: string | undefined;
  /** JSON of the document, or of its shown part, as the script will find it in the page. */
  json: (shown: T) => string;
  /** That JSON as a `<script type="application/json">`. */
  script: (json: string) => string;
}

/**
 * Loads the element's inline JSON, or the document at its `src`. A copy of the latter goes into the page, so that the
 * script fetches nothing.
 *
 * @param adapt converts another answer at the `src` into the text of a document
 * @throws {LoadError} when it cannot be used
 */
export async function elementDocument<T>(
  schema: DocumentSchema<T>,
  element: PageElement,
  { load, ascii = false }: PrerenderOptions,
  adapt = (text: string, _src: string) => text,
): Promise<ElementDocument<T>> {
  const inline = inlineJson(element);
  if (inline !== undefined) {
    const document = parseDocumentText(schema, inline, 'inline JSON');
    const json = ascii ? asciiJson(inline) : inline;
    return { document, base: undefined, json: () => json, script: (json) => scriptOf(json) };
  }
  const src = attribute(element, 'src');
  if (!src) throw new LoadError('no-source', `<${element.tagName} src>`);
  if (!isFetchUrl(src)) throw new LoadError('bad-url', src);
  const document = parseDocumentText(schema, adapt(await load(src), src), src);
  const from = src.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return {
    document,
    base: src,
    json: (shown) => (ascii ? asciiJson(text(shown)) : text(shown)),
    script: (json) => scriptOf(json, ` data-prerendered="${from}"`),
  };
}

function scriptOf(json: string, attributes = ''): string {
  return `<script type="application/json"${attributes}>${json}</script>`;
}

/** `<` is escaped, because `</script>` in a text would end the script. */
function text(document: unknown): string {
  return JSON.stringify(document).replaceAll('<', '\\u003c');
}
