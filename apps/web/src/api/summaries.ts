import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CountedPage,
  Figure,
  ReportedSummary,
  ReviseSummaryBody,
  SummaryChanges,
  SummaryVersion,
} from '#contracts';
import { address, request } from './request.js';

const SUMMARIES = 'summaries';

export type Window = ReportedSummary['window'];

/** One report; without a version the last one. */
export interface ReportPlace {
  planId: string;
  window: Window;
  version?: number;
}

const pathOf = ({ planId, window }: ReportPlace) => `/summaries/${planId}/${window}`;

export function useSummary(planId: string | undefined, window: Window, version?: number) {
  return useQuery({
    queryKey: [SUMMARIES, planId, window, 'figures', version],
    queryFn: ({ signal }) =>
      request<ReportedSummary>(`/summaries/${planId ?? ''}/${window}`, { query: { version }, signal }),
    enabled: planId !== undefined,
  });
}

/** What a figure counts, page by page. */
export function useCounted(place: ReportPlace, figure: Figure, page: number) {
  const search = new URLSearchParams({ ...figure, page: String(page) });
  if (place.version !== undefined) search.set('version', String(place.version));
  const query = search.toString();
  return useQuery({
    queryKey: [SUMMARIES, place.planId, place.window, 'counted', query],
    queryFn: ({ signal }) => request<CountedPage>(`${pathOf(place)}/counted?${query}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useSummaryVersions(place: ReportPlace) {
  return useQuery({
    queryKey: [SUMMARIES, place.planId, place.window, 'versions'],
    queryFn: ({ signal }) => request<SummaryVersion[]>(`${pathOf(place)}/versions`, { signal }),
  });
}

export function useSummaryChanges(place: ReportPlace & { version: number }) {
  return useQuery({
    queryKey: [SUMMARIES, place.planId, place.window, 'changes', place.version],
    queryFn: ({ signal }) =>
      request<SummaryChanges>(`${pathOf(place)}/versions/${String(place.version)}/changes`, { signal }),
  });
}

export function useReviseSummary(place: ReportPlace) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: ReviseSummaryBody) =>
      request<SummaryVersion[]>(`${pathOf(place)}/versions`, { method: 'POST', json }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [SUMMARIES, place.planId, place.window] }),
  });
}

export const summaryFile = (place: ReportPlace, form: 'word' | 'workbook' | 'page') =>
  address(`${pathOf(place)}/${form}`, { version: place.version });
