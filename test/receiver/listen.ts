import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Receiver } from './receiver-fixture.ts';

/** Lets a receiver listen on a free port until the test ends, and says where it takes requests. */
export async function listen({ app }: Pick<Receiver, 'app'>): Promise<string> {
  const server = await new Promise<Server>((resolve) => {
    const listening = serve({ fetch: app.fetch, port: 0 }, () => resolve(listening as Server));
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}/consultations`;
}
