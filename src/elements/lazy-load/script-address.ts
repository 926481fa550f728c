import { parseUrl } from '../../json/is-url.ts';

/** The tag that loaded the elements, known only while it runs; none where they were bundled as modules. */
const running = globalThis.document?.currentScript as HTMLScriptElement | null | undefined;

/** The name of the elements' own script; tools that delay scripts keep its address in an attribute of theirs. */
const NAME = /[/]clinic-elements[.]js\b/;

/** The address beside which the script's other files are, and the tag whose nonce and CORS mode they take over. */
interface ScriptAddress {
  url: URL;
  tag: HTMLScriptElement | undefined;
}

/**
 * Finds the other files of the script. A page may name their place, because an optimizer that merges, caches or inlines
 * scripts leaves the elements running from elsewhere: the first of these counts.
 *
 * 1. `<script type="application/json" data-clinic-elements="https://…/clinic-elements.js">{}</script>` anywhere in the page
 * 2. `data-base="https://…/folder/"` on the script's own tag
 * 3. the address of the tag that runs
 * 4. an attribute of any script tag that holds the script's address
 */
export function findScript(): ScriptAddress | undefined {
  const scripts = [...document.querySelectorAll('script')];
  const tag = running ?? scripts.find((script) => addressIn(script));
  const { clinicElements } =
    scripts.find(({ dataset }) => dataset.clinicElements !== undefined)?.dataset ?? {};
  const base = tag?.dataset.base?.replace(/[/]?$/, '/');
  const src = running && /^http/.test(running.src) ? running.src : undefined;
  for (const address of [clinicElements, base, src ?? scripts.map(addressIn).find(Boolean)]) {
    const url = address && parseUrl(address, document.baseURI);
    if (url && /^https?:$/.test(url.protocol)) return { url, tag };
  }
  return undefined;
}

function addressIn(script: HTMLScriptElement): string | undefined {
  return [...script.attributes].find(({ value }) => NAME.test(value))?.value;
}
