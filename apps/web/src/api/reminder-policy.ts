import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ExtensionEffect, PolicyChangesBody, PolicyPlaceBody, ReminderEffect, ShownPolicy } from '#contracts';
import { request } from './request.js';

const POLICY = 'reminder-policy';

export function usePolicy(place: PolicyPlaceBody) {
  return useQuery({
    queryKey: [POLICY, 'one', place],
    queryFn: ({ signal }) => request<ShownPolicy>('/reminder-policy', { query: { ...place }, signal }),
  });
}

/** What a policy would do, before it is saved; `changes` undefined: what is typed cannot be asked about yet. */
export function usePolicyEffect(place: PolicyPlaceBody, changes: PolicyChangesBody | null | undefined) {
  return useQuery({
    queryKey: [POLICY, 'effect', place, changes],
    queryFn: ({ signal }) =>
      request<ReminderEffect>('/reminder-policy/effect', { method: 'POST', json: { place, changes }, signal }),
    enabled: changes !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** `changes` null: the place wants nothing of its own any more. */
export function useSavePolicy(place: PolicyPlaceBody) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (changes: PolicyChangesBody | null) =>
      changes === null
        ? request<ShownPolicy>('/reminder-policy', { method: 'DELETE', query: { ...place } })
        : request<ShownPolicy>('/reminder-policy', { method: 'PUT', json: { place, changes } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [POLICY] }),
  });
}

export function useExtensionEffect(dutyId: string, due: string | undefined) {
  return useQuery({
    queryKey: ['duties', 'extension-effect', dutyId, due],
    queryFn: ({ signal }) =>
      request<ExtensionEffect>(`/assignments/${dutyId}/extension/effect`, { query: { due }, signal }),
    enabled: Boolean(due),
    placeholderData: keepPreviousData,
  });
}
