import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Forecast, ForecastDay, Mornings } from '#contracts';
import { Refusal } from './refusal.js';
import { request } from './request.js';

const FORECAST = 'forecast';
const MORNINGS = 'mornings';

export const isMissing = (error: unknown) => error instanceof Refusal && error.status === 404;

export function useForecast(planId: string) {
  return useQuery({
    queryKey: [FORECAST, planId],
    queryFn: ({ signal }) => request<Forecast>(`/plans/${planId}/forecast`, { signal }),
    // Made in the background after publication: asked for until it is there.
    refetchInterval: ({ state }) => (isMissing(state.error) ? 2_000 : false),
  });
}

export function useForecastDay(planId: string, day: string) {
  return useQuery({
    queryKey: [FORECAST, planId, day],
    queryFn: ({ signal }) => request<ForecastDay>(`/plans/${planId}/forecast/days/${day}`, { signal }),
  });
}

export function useSignForecast(planId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<{ signedAt: string }>(`/plans/${planId}/forecast/signature`, { method: 'POST' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [FORECAST, planId] }),
  });
}

export function useMornings(enabled: boolean) {
  return useQuery({
    queryKey: [MORNINGS],
    queryFn: ({ signal }) => request<Mornings>('/mornings', { signal }),
    enabled,
  });
}

export function useReleaseDigests() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<{ released: number }>('/mornings/release', { method: 'POST' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [MORNINGS] }),
  });
}
