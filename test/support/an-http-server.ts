import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface HttpServer {
  readonly url: string;
  readonly received: Received[];
  /** What comes back from now on. */
  answer: (request: Received, response: ServerResponse) => void;
  stop(): Promise<void>;
}

/** A real HTTP server that keeps what it got; it answers 200 "OK" until told otherwise. */
export async function anHttpServer(): Promise<HttpServer> {
  const received: Received[] = [];
  const state: Pick<HttpServer, 'answer'> = { answer: (_, response) => void response.end('OK') };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const got = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
      received.push(got);
      state.answer(got, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${String(port)}`, received },
    get answer() {
      return state.answer;
    },
    set answer(answer) {
      state.answer = answer;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      if (server.listening) await once(server, 'close');
    },
  };
}
