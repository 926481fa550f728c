import type { ServerType } from '@hono/node-server';
import type { Server } from 'node:http';

/** How long requests in flight may take once the stop has begun, in milliseconds. */
const STOP_TIMEOUT = 10_000;

/** Returns a function that refuses new connections, waits for the responses in flight, and resolves. */
export function stopGracefully(listening: ServerType): () => Promise<void> {
  const server = listening as Server;
  let stopping = false;
  server.on('request', (_, response) => {
    // A browser holds its connection open for the next request; while stopping, none is accepted.
    if (stopping && !response.headersSent) response.setHeader('Connection', 'close');
    response.once('close', () => {
      if (stopping) setImmediate(() => server.closeIdleConnections());
    });
  });
  return () =>
    new Promise((resolve) => {
      stopping = true;
      const deadline = setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT);
      server.close(() => {
        clearTimeout(deadline);
        resolve();
      });
      server.closeIdleConnections();
    });
}
