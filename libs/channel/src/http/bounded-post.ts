import { request as plainRequest } from 'node:http';
import { request as tlsRequest, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { AddressRefused, isPublicAddress, literalAddress, publicLookup } from './address-guard.js';

/** Milliseconds for the whole conversation, and bytes of the answer that are read. */
const PATIENCE_MS = 10_000;
const ANSWER_LIMIT_BYTES = 16 * 1024;

export interface PostOrder {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Connect to public addresses alone. */
  readonly publicOnly: boolean;
  readonly patienceMs?: number;
}

/**
 * `answered`: with the status and the beginning of the body · `not-sent`: no byte of the request can have arrived · `unanswered`: the
 * request may have arrived, and nobody can say.
 */
export type PostResult =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | { readonly kind: 'not-sent'; readonly why: string }
  | { readonly kind: 'unanswered'; readonly why: string };

/** One POST in bounds: of time, of the size of the answer, of where it may lead. Redirects are answers like others, and not followed. */
export function boundedPost(order: PostOrder): Promise<PostResult> {
  const url = new URL(order.url);
  const literal = literalAddress(url);
  if (order.publicOnly && literal !== null && !isPublicAddress(literal)) {
    return Promise.resolve({ kind: 'not-sent', why: 'ADDRESS_REFUSED' });
  }
  return converse(url, order);
}

function converse(url: URL, order: PostOrder): Promise<PostResult> {
  const isTls = url.protocol === 'https:';
  const body = Buffer.from(order.body);
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...order.headers, 'content-length': String(body.length), 'user-agent': 'DonDoc' },
    agent: false,
    signal: AbortSignal.timeout(order.patienceMs ?? PATIENCE_MS),
    ...(order.publicOnly && { lookup: publicLookup }),
  };
  return new Promise((resolve) => {
    let isConnected = false;
    const request = (isTls ? tlsRequest : plainRequest)(url, options, (response) => {
      // The conversation has its answer: what breaks from now on only shortens the words.
      request.off('error', fail).on('error', () => undefined);
      const status = response.statusCode ?? 0;
      void readStart(response).then((text) => resolve({ kind: 'answered', status, body: text }));
    });
    const fail = (error: unknown): void => {
      resolve({ kind: isConnected ? 'unanswered' : 'not-sent', why: nameOf(error) });
    };
    request.on('socket', (socket) => socket.once(isTls ? 'secureConnect' : 'connect', () => (isConnected = true)));
    request.on('error', fail);
    request.end(body);
  });
}

/** The beginning of the answer; what comes beyond the limit, or too late, is not waited for: the status has come by then. */
async function readStart(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= ANSWER_LIMIT_BYTES) break;
    }
  } catch {
    // Cut off in the middle: what was said until then counts.
  }
  return Buffer.concat(chunks).subarray(0, ANSWER_LIMIT_BYTES).toString('utf8');
}

/** A name for the record, without what the error may quote of the address. */
function nameOf(error: unknown): string {
  if (error instanceof AddressRefused) return error.code;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && code !== 'ABORT_ERR' ? code : 'TIMEOUT';
}
