import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AgencyDetail,
  AgencyGroupItem,
  AgencyListItem,
  DeadAddress,
  DirectoryImportReport,
  SaveAgencyBody,
  Succession,
  SuccessionBody,
  SuccessionPreview,
} from '#contracts';
import { request, type Query } from './request.js';

const DIRECTORY = 'directory';
const PAGE = 200;

/** A list that may come in pages or whole. */
interface Agencies {
  items: AgencyListItem[];
  total?: number;
}

/** The whole directory, for choosing by name. */
export function useAgencies() {
  return useQuery({ queryKey: [DIRECTORY, 'all'], queryFn: ({ signal }) => readAll(signal), staleTime: 10 * 60_000 });
}

async function readAll(signal: AbortSignal): Promise<Agencies> {
  const items: AgencyListItem[] = [];
  for (let page = 1; ; page += 1) {
    const part = await request<Agencies>('/agencies', { query: { page, pageSize: PAGE }, signal });
    items.push(...part.items);
    if (part.items.length === 0 || items.length >= (part.total ?? items.length)) return { items };
  }
}

export function useAgencySearch(query: Query) {
  return useQuery({
    queryKey: [DIRECTORY, 'search', query],
    queryFn: ({ signal }) => request<Agencies>('/agencies', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useAgency(id: string) {
  return useQuery({
    queryKey: [DIRECTORY, 'one', id],
    queryFn: ({ signal }) => request<AgencyDetail>(`/agencies/${id}`, { signal }),
  });
}

/** Whom letters reach changes with it, and with that what publication asks. */
export function useSaveAgency(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: SaveAgencyBody) => request<AgencyDetail>(`/agencies/${id}`, { method: 'PUT', json }),
    onSuccess: async (agency) => {
      queries.setQueryData([DIRECTORY, 'one', id], agency);
      await Promise.all([DIRECTORY, 'plans', 'receiving'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
}

export function useAgencyGroups() {
  return useQuery({
    queryKey: [DIRECTORY, 'groups'],
    queryFn: ({ signal }) => request<{ items: AgencyGroupItem[] }>('/agency-groups', { signal }),
    staleTime: 10 * 60_000,
  });
}

/** `preview` reads the file and saves nothing. */
export function useDirectoryFile(deed: 'preview' | 'import') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file, file.name);
      return request<DirectoryImportReport>(`/directory/${deed}`, { method: 'POST', form });
    },
    onSuccess: () => (deed === 'import' ? queries.invalidateQueries({ queryKey: [DIRECTORY] }) : undefined),
  });
}

export function useDeadAddresses() {
  return useQuery({
    queryKey: [DIRECTORY, 'dead-addresses'],
    queryFn: ({ signal }) => request<{ items: DeadAddress[] }>('/dead-addresses', { signal }),
  });
}

export function useReviveAddress() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (address: string) => request<null>('/dead-addresses/revive', { method: 'POST', json: { address } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [DIRECTORY] }),
  });
}

export function useSuccessions() {
  return useQuery({
    queryKey: [DIRECTORY, 'successions'],
    queryFn: ({ signal }) => request<{ items: Succession[] }>('/successions', { signal }),
  });
}

/** What it would move; nothing is saved. */
export function usePreviewSuccession() {
  return useMutation({
    mutationFn: (body: SuccessionBody) =>
      request<SuccessionPreview>('/successions/preview', { method: 'POST', json: body }),
  });
}

export function useApplySuccession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SuccessionBody) => request<Succession>('/successions', { method: 'POST', json: body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [DIRECTORY] });
      await queries.invalidateQueries({ queryKey: ['duties'] });
    },
  });
}
