import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refusal } from './refusal.js';
import { forgetSession } from './session.js';

const signedOut = (error: unknown) => error instanceof Refusal && error.status === 401;

/** A refusal is an answer: only a lost connection or a fault of the server is worth asking again. */
const worthRetrying = (failures: number, error: unknown) =>
  failures < 2 && error instanceof Refusal && (error.status === 0 || error.status >= 502);

export function newQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => leaveWhenSignedOut(client, error) }),
    mutationCache: new MutationCache({ onError: (error) => leaveWhenSignedOut(client, error) }),
    defaultOptions: { queries: { staleTime: 15_000, retry: worthRetrying, refetchOnWindowFocus: true } },
  });
  return client;
}

function leaveWhenSignedOut(client: QueryClient, error: unknown): void {
  if (signedOut(error)) forgetSession(client);
}
