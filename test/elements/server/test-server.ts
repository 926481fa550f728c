import type { Clinic } from '../../../src/clinic/schema.ts';
import type { Answer, ReceivedRequest } from './answers.ts';
import type { Visit } from './receiver-pages.ts';
import type { ServerCommand } from './server.ts';

export type { Answer, ReceivedRequest } from './answers.ts';

/** One address of the test server, with answers that the test chose and the requests that reached it. */
export interface Served {
  /** On the page's own origin. Further path and query may be added to it. */
  url: string;
  /** The same address on another origin; readable from the page only with `cors: true`. */
  elsewhere: string;
  requests: () => Promise<ReceivedRequest[]>;
  /** Lets held answers go, those that wait and those to come. */
  release: () => Promise<void>;
  /** Resolves with all requests once `count` of them have arrived (or were answered whole, or were given up by the page). */
  waitFor: (what: 'arrived' | 'finished' | 'aborted', count?: number) => Promise<ReceivedRequest[]>;
}

/**
 * Asks the test's own HTTP server for an address that answers like this; with several answers, the first request
 * gets the first, and the last one is repeated.
 *
 *     const clinic = await serve({ body: { contract: 1 } });
 *     const gone = await serve({ status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not here</h1>' });
 *     const slow = await serve({ hanging: true, body: {} });  // … await slow.release()
 */
export async function serve(...answers: Answer[]): Promise<Served> {
  const { id, elsewhere } = await command<{ id: string; elsewhere: string }>({ do: 'answer', answers });
  const path = `/__test/at/${id}`;
  return {
    url: `${location.origin}${path}`,
    elsewhere: `${elsewhere}${path}`,
    requests: () => command<ReceivedRequest[]>({ do: 'requests', id }),
    release: async () => {
      await command({ do: 'release', id });
    },
    waitFor: (what, count = 1) => command<ReceivedRequest[]>({ do: 'await', id, count, what }),
  };
}

/** What the importer of the command line makes of these pages, in Node, at this moment. */
export async function imported(
  format: 'html' | 'markdown' | 'wordpress',
  pages: string[],
): Promise<unknown[]> {
  return command<unknown[]>({ do: 'import', pages, format });
}

/** What a receiver sends to a browser without JavaScript: see `receiverPages`. */
export async function received(
  clinic: Clinic,
  now: number,
  visits: readonly Visit[],
): Promise<{ pages: string[]; styles: Record<string, string> }> {
  return command({ do: 'receive', clinic, now, visits: [...visits] });
}

/** Kept from the start, because a test may put its own `fetch` on the page. */
const fetchOfTheBrowser = window.fetch.bind(window);

async function command<T>(asked: ServerCommand): Promise<T> {
  const response = await fetchOfTheBrowser('/__test/command', {
    method: 'POST',
    body: JSON.stringify(asked),
  });
  if (!response.ok) throw new Error(`The test server refused ${asked.do}: ${await response.text()}`);
  return (await response.json()) as T;
}
