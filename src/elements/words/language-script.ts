/** The tag that loaded the elements, known only while it runs; none where they were bundled as modules. */
const bundle = globalThis.document?.currentScript as HTMLScriptElement | null | undefined;

interface Policy {
  createScriptURL(url: string): string;
}

/**
 * Loads a language's script from beside the script that brought the elements. It is a classic script because one from
 * another site needs no permission to run, where `fetch` and `import()` need a header that most hosts do not send.
 *
 * @returns whether it ran; `false` also where the page's policy forbids it, or there is nothing to stand beside
 */
export async function loadLanguageScript(language: string): Promise<boolean> {
  if (!bundle?.src) return false;
  const { href, search } = new URL(bundle.src);
  const url = new URL(`clinic-elements.${language}.js${search}`, href).href;
  const script = document.createElement('script');
  try {
    script.src = trusted(url);
  } catch {
    return false;
  }
  script.nonce = bundle.nonce;
  script.crossOrigin = bundle.crossOrigin;
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
