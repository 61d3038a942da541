import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AssignmentContributions, Contribution, ContributionPage, ReasonBody } from '#contracts';
import { address, request, type Query } from './request.js';

const CONTRIBUTIONS = 'contributions';

export function useContributions(query: Query) {
  return useQuery({
    queryKey: [CONTRIBUTIONS, 'list', query],
    queryFn: ({ signal }) => request<ContributionPage>('/contributions', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useContribution(id: string) {
  return useQuery({
    queryKey: [CONTRIBUTIONS, 'one', id],
    queryFn: ({ signal }) => request<Contribution>(`/contributions/${id}`, { signal }),
  });
}

export function useDutyContributions(dutyId: string) {
  return useQuery({
    queryKey: [CONTRIBUTIONS, 'duty', dutyId],
    queryFn: ({ signal }) => request<AssignmentContributions>(`/assignments/${dutyId}/contributions`, { signal }),
  });
}

export const contributionFileAddress = (id: string) => address(`/contributions/${id}/evidence`);

interface Deeds {
  giving: FormData;
  waiver: ReasonBody;
}

/** The history of the duty it serves gets a line too: both are asked again. */
export function useContributionDeed<D extends keyof Deeds>(id: string, deed: D) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Deeds[D]) =>
      request<Contribution>(`/contributions/${id}/${deed}`, {
        method: 'POST',
        ...(body instanceof FormData ? { form: body } : { json: body }),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [CONTRIBUTIONS] });
      await queries.invalidateQueries({ queryKey: ['duties'] });
    },
  });
}
