import { useQuery } from '@tanstack/react-query';
import type { Summary } from '#contracts';
import { address, request } from './request.js';

export type Window = Summary['window'];

export function useSummary(planId: string | undefined, window: Window) {
  return useQuery({
    queryKey: ['summaries', planId, window],
    queryFn: ({ signal }) => request<Summary>(`/summaries/${planId}/${window}`, { signal }),
    enabled: planId !== undefined,
  });
}

export const summaryFile = (planId: string, window: Window, form: 'word' | 'workbook' | 'page') =>
  address(`/summaries/${planId}/${window}/${form}`);
