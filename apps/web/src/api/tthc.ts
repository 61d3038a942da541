import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AddTthcFieldsBody,
  CreatedTthcKey,
  CreateTthcKeyBody,
  SaveTthcReturnBody,
  TthcField,
  TthcIntake,
  TthcKey,
  TthcReturn,
  TthcSetting,
  TthcStanding,
  TthcWindow,
} from '#contracts';
import { address, request } from './request.js';

const TTHC = 'tthc';

/** The recent months, and one that is asked for. */
export function useTthcMonths(month: string | undefined) {
  return useQuery({
    queryKey: [TTHC, 'months', month],
    queryFn: ({ signal }) => request<{ items: TthcWindow[] }>('/tthc/months', { query: { month }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** With a version: that one as it was handed in, only to be read. */
export function useTthcReturn(month: string, agencyId: string, version?: number) {
  return useQuery({
    queryKey: [TTHC, 'return', month, agencyId, ...(version === undefined ? [] : [version])],
    queryFn: ({ signal }) => request<TthcReturn>('/tthc/returns', { query: { month, agencyId, version }, signal }),
  });
}

export function useSaveTthcReturn(month: string, agencyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: SaveTthcReturnBody) =>
      request<TthcReturn>(`/tthc/returns/${month}/${agencyId}`, { method: 'PUT', json }),
    onSuccess: async (saved) => {
      queries.setQueryData([TTHC, 'return', month, agencyId], saved);
      await queries.invalidateQueries({ queryKey: [TTHC, 'standing'] });
    },
  });
}

export function useTthcStanding(month: string) {
  return useQuery({
    queryKey: [TTHC, 'standing', month],
    queryFn: ({ signal }) => request<TthcStanding>(`/tthc/months/${month}/standing`, { signal }),
  });
}

export interface FileToSend {
  month: string;
  file: File;
  correctionReason: string;
  check: 'yes' | 'no';
}

export function useTthcFile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, ...fields }: FileToSend) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set('file', file, file.name);
      return request<TthcIntake>('/tthc/returns/file', { method: 'POST', form });
    },
    onSuccess: ({ saved }) => (saved ? queries.invalidateQueries({ queryKey: [TTHC] }) : undefined),
  });
}

export const emptyFormAddress = (month: string) => address('/tthc/returns/form', { month });

export function useTthcSetting() {
  return useQuery({
    queryKey: [TTHC, 'setting'],
    queryFn: ({ signal }) => request<TthcSetting>('/tthc/setting', { signal }),
  });
}

export function useTthcFields() {
  return useQuery({
    queryKey: [TTHC, 'fields'],
    queryFn: ({ signal }) => request<{ items: TthcField[] }>('/tthc/fields', { signal }),
  });
}

export function useTthcKeys() {
  return useQuery({
    queryKey: [TTHC, 'keys'],
    queryFn: ({ signal }) => request<{ items: TthcKey[] }>('/tthc/keys', { signal }),
  });
}

export function useSaveTthcSetting() {
  return useChange((json: TthcSetting) => request<TthcSetting>('/tthc/setting', { method: 'PUT', json }));
}

export function useAddTthcFields() {
  return useChange((json: AddTthcFieldsBody) => request('/tthc/fields', { method: 'POST', json }));
}

export function useChangeTthcField() {
  return useChange(({ id, name, active }: TthcField) =>
    request(`/tthc/fields/${id}`, { method: 'PUT', json: { name, active } }),
  );
}

export function useMakeTthcKey() {
  return useChange((json: CreateTthcKeyBody) => request<CreatedTthcKey>('/tthc/keys', { method: 'POST', json }));
}

export function useRevokeTthcKey() {
  return useChange((id: string) => request(`/tthc/keys/${id}`, { method: 'DELETE' }));
}

export function useUnlockTthcMonth(month: string) {
  return useChange((json: { reason: string }) => request(`/tthc/months/${month}/unlock`, { method: 'POST', json }));
}

function useChange<Asked, Answered>(mutationFn: (asked: Asked) => Promise<Answered>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => queries.invalidateQueries({ queryKey: [TTHC] }) });
}
