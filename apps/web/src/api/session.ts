import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ChangePasswordBody, Permission, SampleAccount, Session, SignInBody } from '#contracts';
import { Refusal } from './refusal.js';
import { rememberCsrfToken, request } from './request.js';

const SESSION = ['session'];

/** Null while nobody is signed in. */
export function useSession() {
  return useQuery({ queryKey: SESSION, queryFn: readSession, staleTime: 5 * 60_000 });
}

async function readSession(): Promise<Session | null> {
  try {
    return remembered(await request<Session>('/session'));
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) return null;
    throw error;
  }
}

function remembered(session: Session): Session {
  rememberCsrfToken(session.csrfToken);
  return session;
}

export function useMay(): (permission: Permission) => boolean {
  const { data } = useSession();
  return (permission) => data?.permissions.includes(permission) ?? false;
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInBody) => request<Session>('/session', { method: 'POST', json: body }),
    onSuccess: (session) => void queries.setQueryData(SESSION, remembered(session)),
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request('/session', { method: 'DELETE' }),
    onSuccess: () => forgetSession(queries),
  });
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangePasswordBody) => request<Session>('/session/password', { method: 'POST', json: body }),
    onSuccess: (session) => void queries.setQueryData(SESSION, remembered(session)),
  });
}

export function useSampleAccounts() {
  return useQuery({
    queryKey: ['sample-accounts'],
    queryFn: () => request<{ items: SampleAccount[] }>('/session/samples'),
    staleTime: Infinity,
    retry: false,
  });
}

/** Nothing of the person who leaves stays in memory. */
export function forgetSession(queries: QueryClient): void {
  rememberCsrfToken(null);
  queries.setQueryData(SESSION, null);
  queries.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION[0] });
}
