import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer';

/** A page of a site that arrives as slowly as a test wants it to. */
export interface InPieces {
  /** Lets one more piece of the page arrive; false when there is none left. */
  next: () => Promise<boolean>;
  close: () => Promise<void>;
}

/** Opens a site's page by way of a server that lets it arrive piece by piece; all else of the site comes as usual. */
export async function openInPieces(page: Page, url: string, pieces: readonly string[]): Promise<InPieces> {
  const { origin, pathname } = new URL(url);
  let arrived = 0;
  let send: (piece: string) => Promise<void> = () => Promise.reject(new Error('The page was not requested.'));
  let end = (): void => undefined;
  let asked = (): void => undefined;
  const isAskedFor = new Promise<void>((resolve) => (asked = resolve));
  const server = createServer((request, response) => {
    if (request.url === pathname) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      send = (piece) => new Promise((resolve) => response.write(piece, () => resolve()));
      end = () => response.end();
      return asked();
    }
    void fetch(new URL(request.url ?? '/', origin)).then(async (answer) => {
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const committed = new Promise<void>((resolve) => page.once('framenavigated', () => resolve()));
  void page.goto(`http://127.0.0.1:${port}${pathname}`, { timeout: 0 }).catch(() => undefined);
  await isAskedFor;
  await send(pieces[arrived++] ?? '');
  await committed;
  return {
    next: async () => {
      const piece = pieces[arrived++];
      if (piece === undefined) end();
      else await send(piece);
      return piece !== undefined;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
