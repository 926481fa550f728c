import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Arrived {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Handles one request once its body has arrived. */
export type Answerer = (response: ServerResponse, arrived: Arrived) => void;

/** A real server on a free port of this machine. */
export interface ReceiverDouble {
  url: string;
  /** Every request so far, in the order in which their bodies arrived. */
  arrived: Arrived[];
  close(): Promise<void>;
}

/** Answers the first request with the first of `answerers` and so on; the last one answers all that follow. */
export async function startReceiver(...answerers: Answerer[]): Promise<ReceiverDouble> {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const one = { method, path, headers, body: Buffer.concat(chunks).toString() };
      arrived.push(one);
      answerers[Math.min(arrived.length, answerers.length) - 1]?.(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/consultations`,
    arrived,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a status and a body: JSON unless it is a text. */
export function answer(status: number, body: unknown = '', headers: Record<string, string> = {}): Answerer {
  return (response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(text);
  };
}

/** Ends the connection without a response. */
export const drop: Answerer = (response) => void response.socket?.destroy();

/** Never answers. */
export const hang: Answerer = () => {};
