import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { importPage } from '../../../src/import/import-page.ts';
import type { SourceFormat } from '../../../src/import/read-source.ts';
import type { Clinic } from '../../../src/clinic/schema.ts';
import { Answers, answerRoot, readBody, type Answer } from './answers.ts';
import { receiverPages, type Visit } from './receiver-pages.ts';

/** What a test page may ask of the server, posted as JSON to `/__test/command`. */
export type ServerCommand =
  | { do: 'answer'; answers: Answer[] }
  | { do: 'requests'; id: string }
  | { do: 'release'; id: string }
  | { do: 'receive'; clinic: Clinic; now: number; visits: Visit[] }
  | { do: 'import'; pages: string[]; format: SourceFormat }
  | { do: 'await'; id: string; count: number; what: 'arrived' | 'finished' | 'aborted' };

/** Both addresses play the same answers: the page's own origin by way of the test runner, and another one. */
export interface TestServer {
  /** Handles what lies under `/__test/`; false for everything else. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** `http://localhost:<port>`, another origin than the page's. */
  elsewhere: string;
  stop: () => Promise<void>;
}

export async function startTestServer(): Promise<TestServer> {
  const answers = new Answers();
  const other = createServer((request, response) => {
    void answers.play(request, response);
  }).listen(0, 'localhost');
  await once(other, 'listening');
  const elsewhere = `http://localhost:${(other.address() as AddressInfo).port}`;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = request.url ?? '';
    if (url.startsWith(answerRoot)) await answers.play(request, response);
    else if (url === '/__test/command') await obey(answers, elsewhere, request, response);
    else return false;
    return true;
  };
  const stop = async (): Promise<void> => {
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
  };
  return { handle, elsewhere, stop };
}

async function obey(
  answers: Answers,
  elsewhere: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const command = JSON.parse(await readBody(request)) as ServerCommand;
  const result = await carryOut(command, answers, elsewhere);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}

async function carryOut(command: ServerCommand, answers: Answers, elsewhere: string): Promise<unknown> {
  switch (command.do) {
    case 'answer':
      return { id: answers.add(command.answers), elsewhere };
    case 'requests':
      return answers.requests(command.id);
    case 'release':
      answers.release(command.id);
      return {};
    case 'receive':
      return receiverPages(command.clinic, command.now, command.visits);
    case 'import':
      return command.pages.map(
        (text) => importPage(text, { format: command.format, slug: 'imported' }).service,
      );
    case 'await': {
      const { what } = command;
      return answers.until(command.id, command.count, (request) => what === 'arrived' || request[what]);
    }
  }
}
