import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AskCompilationBody, Compilation } from '#contracts';
import { address, request } from './request.js';

const COMPILATIONS = 'compilations';
const OPEN = [COMPILATIONS, 'open'];
/** Milliseconds between two looks at a paper under way: a small one takes about a second. */
const LOOK_AGAIN = 700;

export const isUnderWay = ({ state }: Compilation) => state === 'queued' || state === 'running';

/** What the reader has under way, asked for here or in another tab, or before the page was loaded anew. */
export function useOpenCompilations() {
  return useQuery({
    queryKey: OPEN,
    queryFn: ({ signal }) => request<Compilation[]>('/compilations', { signal }),
  });
}

/** To be called when one has ended. */
export function useLookForOpen() {
  const queries = useQueryClient();
  return useCallback(() => void queries.invalidateQueries({ queryKey: OPEN }), [queries]);
}

/** One paper, looked at again until it has ended. */
export function useCompilation(id: string | null) {
  return useQuery({
    queryKey: [COMPILATIONS, id],
    queryFn: ({ signal }) => request<Compilation>(`/compilations/${id}`, { signal }),
    enabled: id !== null,
    refetchInterval: ({ state: { data } }) => (data && !isUnderWay(data) ? false : LOOK_AGAIN),
  });
}

export function useAskCompilation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: AskCompilationBody) => request<Compilation>('/compilations', { method: 'POST', json }),
    onSuccess: (asked) => queries.setQueryData([COMPILATIONS, asked.id], asked),
  });
}

export function useCancelCompilation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<Compilation>(`/compilations/${id}/cancel`, { method: 'POST' }),
    // Refused, it has ended meanwhile: that is seen by looking.
    onSettled: () => queries.invalidateQueries({ queryKey: [COMPILATIONS] }),
  });
}

export const compiledFile = (id: string) => address(`/compilations/${id}/file`);
