import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReportRegime, SaveRegimeBody } from '#contracts';
import { request } from './request.js';

const REGIMES = 'report-regimes';

export function useRegimes() {
  return useQuery({
    queryKey: [REGIMES],
    queryFn: ({ signal }) => request<ReportRegime[]>('/report-regimes', { signal }),
  });
}

export function useSaveRegime() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ code, ...json }: SaveRegimeBody & { code: string }) =>
      request<ReportRegime[]>(`/report-regimes/${code}`, { method: 'PUT', json }),
    onSuccess: (regimes) => queries.setQueryData([REGIMES], regimes),
  });
}
