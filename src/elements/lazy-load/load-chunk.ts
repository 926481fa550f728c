import { findChunk, type ChunkName, type Chunks } from './registry.ts';
import { findScript } from './script-address.ts';

interface Policy {
  createScriptURL(url: string): string;
}

const requests = new Map<ChunkName, Promise<void>>();
/** The chunks whose file has come, or will not come. */
const settled = new Set<ChunkName>();

/**
 * A chunk: from the page where it is there, else from its file beside the elements' script. The file is asked for once
 * for each page. One that failed is asked for again only when there is a reason: the connection came back, or
 * `forgetFailedChunks()` was called.
 *
 * @returns `undefined` where the file cannot be loaded, the page's policy forbids it, or its place is unknown
 */
export async function loadChunk<Name extends ChunkName>(name: Name): Promise<Chunks[Name] | undefined> {
  if (!findChunk(name)) {
    const request = requests.get(name) ?? loadFile(name);
    requests.set(name, request);
    await request;
    if (!findChunk(name)) addEventListener('online', forgetFailedChunks, { once: true });
  }
  return findChunk(name);
}

/** True where the chunk is not there and its file has not failed. */
export function canLoad(name: ChunkName): boolean {
  return !findChunk(name) && !settled.has(name);
}

/** True while the file of the chunk is on its way. */
export function isLoading(name: string): boolean {
  return requests.has(name as ChunkName) && !settled.has(name as ChunkName);
}

/** Lets the next call of `loadChunk()` try again: a reader pressed retry. */
export function forgetFailedChunks(): void {
  for (const name of settled) {
    if (findChunk(name)) continue;
    requests.delete(name);
    settled.delete(name);
  }
}

/**
 * Runs `clinic-elements.NAME.js` as a classic script: one from another site needs no permission to run, where `fetch`
 * and `import()` need a header that most hosts do not send.
 */
async function loadFile(name: ChunkName): Promise<void> {
  const found = findScript();
  const script = document.createElement('script');
  try {
    if (found) await run(script, found.url, name, found.tag);
  } catch {
    // The page's Trusted Types do not let the address pass.
  }
  script.remove();
  settled.add(name);
}

async function run(
  script: HTMLScriptElement,
  { href, search }: URL,
  name: ChunkName,
  tag: HTMLScriptElement | undefined,
): Promise<void> {
  script.src = trusted(new URL(`clinic-elements.${name}.js${search}`, href).href);
  script.nonce = tag?.nonce;
  script.crossOrigin = tag?.crossOrigin ?? null;
  await new Promise((resolve) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', resolve);
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
