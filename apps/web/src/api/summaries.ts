import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CountedPage,
  Figure,
  ReportedSummary,
  ReviseSummaryBody,
  SummaryChanges,
  SummaryVersion,
  YearFigures,
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

/** A tenant's year; without a plan all of its plans together. */
export interface YearPlace {
  year: number;
  planId?: string;
}

/** Where a figure stands. */
export type FigurePlace = ReportPlace | YearPlace;

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
export function useCounted(place: FigurePlace, figure: Figure, page: number) {
  const [path, within] = countedPath(place);
  const query = searchOf({ ...figure, ...within, page }).toString();
  return useQuery({
    queryKey: [SUMMARIES, 'counted', path, query],
    queryFn: ({ signal }) => request<CountedPage>(`${path}/counted?${query}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

function countedPath(place: FigurePlace): readonly [path: string, within: object] {
  if ('year' in place) return [`/summaries/year/${place.year}`, { planId: place.planId }];
  return [pathOf(place), { version: place.version }];
}

/** An empty value is one too: the area of what the plan puts into none. */
export function searchOf(values: object): URLSearchParams {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
}

export function useSummaryYear(year: number | undefined) {
  return useQuery({
    queryKey: [SUMMARIES, 'year', year],
    queryFn: ({ signal }) => request<YearFigures>(`/summaries/year/${year ?? ''}`, { signal }),
    enabled: year !== undefined,
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
