import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '#platform';
import { boundedPost } from '../../libs/channel/src/http/bounded-post.js';
import { anHttpServer, type HttpServer } from '../support/an-http-server.js';

let server: HttpServer;

beforeEach(async () => void (server = await anHttpServer()));
afterEach(() => server.stop());

const post = (url: string, change: { publicOnly?: boolean; patienceMs?: number } = {}) =>
  boundedPost({ url, headers: { 'content-type': 'text/plain' }, body: 'xin chào', publicOnly: false, ...change });

describe('a POST in bounds', () => {
  it('brings back status and words', async () => {
    server.answer = ({ body }, response) => void response.writeHead(202).end(`nghe rồi: ${body}`);
    expect(await post(server.url)).toEqual({ kind: 'answered', status: 202, body: 'nghe rồi: xin chào' });
  });

  it('calls no private address behind a name, nor by number', async () => {
    const { port } = new URL(server.url);
    for (const host of ['localhost', '127.0.0.1', '[::ffff:127.0.0.1]']) {
      const result = await post(`http://${host}:${port}/`, { publicOnly: true });
      expect(result, host).toEqual({ kind: 'not-sent', why: 'ADDRESS_REFUSED' });
    }
    expect(server.received).toEqual([]);
  });

  it('says that nothing was sent where nobody listens', async () => {
    expect(await post(`http://127.0.0.1:${String(await freePort())}/`)).toEqual({
      kind: 'not-sent',
      why: 'ECONNREFUSED',
    });
  });

  it('says that nothing was sent where no TLS is spoken', async () => {
    const { port } = new URL(server.url);
    expect(await post(`https://127.0.0.1:${port}/`)).toMatchObject({ kind: 'not-sent' });
    expect(server.received).toEqual([]);
  });

  it('does not wait for an answer for ever, nor for the end of one', async () => {
    server.answer = () => undefined;
    expect(await post(server.url, { patienceMs: 200 })).toEqual({ kind: 'unanswered', why: 'TIMEOUT' });
    server.answer = (_, response) => void response.writeHead(200).write('bắt đầu');
    expect(await post(server.url, { patienceMs: 200 })).toEqual({ kind: 'answered', status: 200, body: 'bắt đầu' });
  });

  it('does not know what became of a request whose line was cut', async () => {
    server.answer = (_, response) => void response.destroy();
    expect(await post(server.url)).toEqual({ kind: 'unanswered', why: 'ECONNRESET' });
  });

  it('is not misled by what is no HTTP', async () => {
    const babbler: Server = createServer((socket) => socket.end('xin chào\r\n\r\n'));
    babbler.listen(0, '127.0.0.1');
    await once(babbler, 'listening');
    const { port } = babbler.address() as AddressInfo;
    expect(await post(`http://127.0.0.1:${String(port)}/`)).toMatchObject({ kind: 'unanswered' });
    babbler.close();
  });
});
