import { expect } from '@open-wc/testing';
import { serve, type Served } from '../server/test-server.ts';

declare global {
  // What every payload calls that runs.
  var harm: (() => void) | undefined;
}

/** Watches a page while hostile documents are rendered on it. */
export interface Watch {
  /** Puts the tell-tale address into a payload, which every payload that loads or sends asks for. */
  arm: (payload: string) => string;
  /** Fails when anything ran, was asked for, forbidden, or taken from the page. */
  expectCalm: () => Promise<void>;
  end: () => void;
}

/** What documents could take from a page by a name, or from all objects. */
const globals = () => ({
  body: document.body instanceof HTMLBodyElement,
  head: document.head instanceof HTMLHeadElement,
  forms: document.forms instanceof HTMLCollection,
  attributes: document.documentElement.attributes instanceof NamedNodeMap,
  cookie: typeof document.cookie,
  location: location.href,
  title: document.title,
  base: document.baseURI,
  name: window.name,
  top: window.top === window.parent || typeof window.top,
  self: window.self === window,
  status: typeof window.status,
  constructor: window.constructor === Window,
  query: document.querySelector('body') === document.body,
  harmed: (globalThis as { harmed?: unknown }).harmed,
  ofObjects: Reflect.ownKeys(Object.prototype).map(String).join(),
  ofArrays: Reflect.ownKeys(Array.prototype).map(String).join(),
  polluted: ({} as Record<string, unknown>)['harmed'],
});

/** Watches the page anew in each test of the suite in which it is called, and clears away what was rendered. */
export function watchEachTest(): Pick<Watch, 'arm' | 'expectCalm'> {
  const { warn } = console;
  let watch: Watch;
  beforeEach(async () => {
    console.warn = () => {};
    watch = await watchPage();
  });
  afterEach(() => {
    console.warn = warn;
    watch.end();
    document.body.replaceChildren();
    document.head.querySelectorAll('script[type="application/ld+json"]').forEach((script) => script.remove());
  });
  return { arm: (payload) => watch.arm(payload), expectCalm: () => watch.expectCalm() };
}

async function watchPage(): Promise<Watch> {
  let ran = 0;
  const violations: string[] = [];
  const telltale: Served = await serve({ cors: true, body: 'void 0' });
  const before = globals();
  const note = ({ violatedDirective, blockedURI }: SecurityPolicyViolationEvent) =>
    violations.push(`${violatedDirective} ${blockedURI}`);
  globalThis.harm = () => void ran++;
  document.addEventListener('securitypolicyviolation', note);
  return {
    arm: (payload) => payload.replace(/(https?:)?\/\/evil\.example/gi, telltale.elsewhere),
    expectCalm: async () => {
      // What loads reports its errors, and runs their handlers, in tasks of their own.
      await new Promise((resolve) => setTimeout(resolve, 100));
      const requests = (await telltale.requests()).map(({ url }) => url);
      expect({ ran, violations, requests, page: globals() }).to.deep.equal({
        ran: 0,
        violations: [],
        requests: [],
        page: before,
      });
    },
    end: () => {
      document.removeEventListener('securitypolicyviolation', note);
      globalThis.harm = undefined;
    },
  };
}
