/** The tag that loaded the elements, known only while it runs; none where they were bundled as modules. */
const running = globalThis.document?.currentScript as HTMLScriptElement | null | undefined;

/** The name of the elements' own script; tools that hold scripts back keep its address in an attribute of theirs. */
const NAME = /[/]clinic-elements[.]js\b/;

interface Policy {
  createScriptURL(url: string): string;
}

/**
 * Loads `clinic-elements.NAME.js`, a language or a part that few pages need, from beside the script that brought the
 * elements. It is a classic script because one from another site needs no permission to run, where `fetch` and
 * `import()` need a header that most hosts do not send.
 *
 * @returns whether it ran; `false` also where the page's policy forbids it, or there is nothing to stand beside
 */
export async function loadScriptBeside(name: string): Promise<boolean> {
  const bundle = findBundle();
  if (!bundle) return false;
  const [tag, address] = bundle;
  const { href, search } = new URL(address, document.baseURI);
  const url = new URL(`clinic-elements.${name}.js${search}`, href).href;
  const script = document.createElement('script');
  try {
    script.src = trusted(url);
  } catch {
    return false;
  }
  script.nonce = tag.nonce;
  script.crossOrigin = tag.crossOrigin;
  return new Promise((resolve) => {
    const done = (ran: boolean) => {
      script.remove();
      resolve(ran);
    };
    script.addEventListener('load', () => done(true));
    script.addEventListener('error', () => done(false));
    document.head.append(script);
  });
}

/** The tag, and the address of the script: one that was fetched as text and run from memory has only the tag's. */
function findBundle(): [tag: HTMLScriptElement, address: string] | undefined {
  if (running && /^http/.test(running.src)) return [running, running.src];
  for (const tag of document.querySelectorAll('script')) {
    for (const { value } of tag.attributes) if (NAME.test(value)) return [tag, value];
  }
  return undefined;
}

/**
 * Under Trusted Types an address for a script must come from a policy. Where the page allows none of this name, making
 * it throws; the page's own default policy may still let the address pass.
 */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { defaultPolicy: unknown; createPolicy(name: string, rules: Policy): Policy };
  };
  if (!trustedTypes || trustedTypes.defaultPolicy) return url;
  policy ??= trustedTypes.createPolicy('clinic-elements', { createScriptURL: (address) => address });
  return policy.createScriptURL(url);
}

let policy: Policy | undefined;
