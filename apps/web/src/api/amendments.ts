import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AmendmentDifference,
  AmendmentPreview,
  DerivedLinks,
  LinkDecisionBody,
  PlanVersions,
  ReasonBody,
  RollUp,
} from '#contracts';
import { request } from './request.js';

const PLANS = 'plans';

export function usePlanVersions(planId: string) {
  return useQuery({
    queryKey: [PLANS, 'versions', planId],
    queryFn: ({ signal }) => request<PlanVersions>(`/plans/${planId}/versions`, { signal }),
  });
}

export function useDifference(amendmentId: string) {
  return useQuery({
    queryKey: [PLANS, 'difference', amendmentId],
    queryFn: ({ signal }) => request<AmendmentDifference>(`/plans/${amendmentId}/difference`, { signal }),
  });
}

export function useAmendmentPreview(amendmentId: string) {
  return useQuery({
    queryKey: [PLANS, 'amendment', amendmentId],
    queryFn: ({ signal }) => request<AmendmentPreview>(`/plans/${amendmentId}/amendment`, { signal }),
  });
}

export function useLinks(planId: string) {
  return useQuery({
    queryKey: [PLANS, 'links', planId],
    queryFn: ({ signal }) => request<DerivedLinks>(`/plans/${planId}/links`, { signal }),
  });
}

export function useLinkedWork(dutyId: string) {
  return useQuery({
    queryKey: ['duties', 'linked-work', dutyId],
    queryFn: ({ signal }) => request<RollUp>(`/assignments/${dutyId}/linked-work`, { signal }),
  });
}

/** Everything about plans is asked again: an amendment touches two of them. */
function usePlanDeed<Order, Result>(deed: (order: Order) => Promise<Result>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [PLANS] });
      await queries.invalidateQueries({ queryKey: ['duties'] });
    },
  });
}

export function useImportAmendment(planId: string) {
  return usePlanDeed((file: File) => {
    const form = new FormData();
    form.set('file', file, file.name);
    return request<{ amendmentId: string }>(`/plans/${planId}/amendments`, { method: 'POST', form });
  });
}

/** `oldTaskId` null: a new row. */
export function usePairRow(amendmentId: string) {
  return usePlanDeed(({ taskId, oldTaskId }: { taskId: string; oldTaskId: string | null }) =>
    request(`/plans/${amendmentId}/tasks/${taskId}/pair`, { method: 'PUT', json: { oldTaskId } }),
  );
}

export function usePublishAmendment(amendmentId: string) {
  return usePlanDeed((publishWithoutAddresses: ReasonBody | void) =>
    request<{ planId: string; alreadyPublished: boolean }>(`/plans/${amendmentId}/amendment`, {
      method: 'POST',
      json: publishWithoutAddresses ? { publishWithoutAddresses } : {},
    }),
  );
}

export function useDiscardAmendment(amendmentId: string) {
  return usePlanDeed(() => request(`/plans/${amendmentId}/amendment`, { method: 'DELETE' }));
}

export function useSetParent(planId: string) {
  return usePlanDeed((parentPlanId: string | null) =>
    request(`/plans/${planId}/parent`, { method: 'PUT', json: { parentPlanId } }),
  );
}

export function useDecideLink(planId: string) {
  return usePlanDeed((decision: LinkDecisionBody) =>
    request(`/plans/${planId}/links`, { method: 'PUT', json: decision }),
  );
}
