import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AgencyReport, SaveAgencyReportBody, WindowReport } from '#contracts';
import { DUTIES } from './assignments.js';
import { Refusal } from './refusal.js';
import { address, request } from './request.js';
import type { ReportPlace } from './summaries.js';

/** Under the duties: whatever is done to one asks for its report again. */
const REPORTS = [DUTIES, 'agency-reports'];

const pathOf = (dutyId: string) => `/assignments/${dutyId}/agency-report`;
const reportKey = (dutyId: string, version?: number) => [...REPORTS, dutyId, version];

/** Null: the duty is no periodic report that is written here. */
export function useAgencyReport(dutyId: string, version?: number, enabled = true) {
  return useQuery({
    queryKey: reportKey(dutyId, version),
    queryFn: async ({ signal }) => {
      try {
        return await request<AgencyReport>(pathOf(dutyId), { query: { version }, signal });
      } catch (error) {
        if (error instanceof Refusal && error.status === 404) return null;
        throw error;
      }
    },
    enabled,
  });
}

export function useSaveAgencyReport(dutyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: SaveAgencyReportBody) =>
      request<AgencyReport>(`${pathOf(dutyId)}/draft`, { method: 'PUT', json }),
    onSuccess: (report) => queries.setQueryData(reportKey(dutyId), report),
  });
}

export const agencyReportFile = (dutyId: string, form: 'word' | 'page', version: number | null) =>
  address(`${pathOf(dutyId)}/${form}`, { version });

/** What the agencies sent on a plan's window. */
export function useWindowReports({ planId, window }: ReportPlace, enabled: boolean) {
  return useQuery({
    queryKey: [...REPORTS, 'window', planId, window],
    queryFn: ({ signal }) => request<WindowReport[]>(`/summaries/${planId}/${window}/agency-reports`, { signal }),
    enabled,
  });
}
