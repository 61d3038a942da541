import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ApproveBody,
  AskExtensionBody,
  AssignmentDetail,
  AssignmentPage,
  DecideExtensionBody,
  Overview,
  ReasonBody,
  ReminderLedgerLine,
  TriggerBody,
} from '#contracts';
import { address, request, type Query } from './request.js';

export const DUTIES = 'duties';

export function useOverview(planId?: string) {
  return useQuery({
    queryKey: [DUTIES, 'overview', planId],
    queryFn: ({ signal }) => request<Overview>('/overview', { query: { planId }, signal }),
  });
}

export function useDuties(query: Query, enabled = true) {
  return useQuery({
    queryKey: [DUTIES, 'list', query],
    queryFn: ({ signal }) => request<AssignmentPage>('/assignments', { query, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useApprovals(query: Query, enabled = true) {
  return useQuery({
    queryKey: [DUTIES, 'approvals', query],
    queryFn: ({ signal }) => request<AssignmentPage>('/approvals', { query, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

const dutyKey = (id: string) => [DUTIES, 'one', id];

export function useDuty(id: string) {
  return useQuery({
    queryKey: dutyKey(id),
    queryFn: ({ signal }) => request<AssignmentDetail>(`/assignments/${id}`, { signal }),
  });
}

export function useDutyReminders(id: string) {
  return useQuery({
    queryKey: [DUTIES, 'reminders', id],
    queryFn: ({ signal }) => request<{ items: ReminderLedgerLine[] }>(`/assignments/${id}/reminders`, { signal }),
  });
}

export const evidenceAddress = (id: string, fileId: string) => address(`/assignments/${id}/evidence/${fileId}`);

/** What can be done to a duty: the action's place under the duty and what it carries. */
interface Deeds {
  start: undefined;
  reports: FormData;
  'agency-report': FormData;
  approval: ApproveBody;
  return: ReasonBody;
  extension: AskExtensionBody;
  'extension/decision': DecideExtensionBody;
  trigger: TriggerBody;
  cancellation: ReasonBody;
  'late-reason': ReasonBody;
}

/** Every deed answers with the duty as it now stands; lists and counts are asked again. */
export function useDeed<D extends keyof Deeds>(id: string, deed: D) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Deeds[D]) =>
      request<AssignmentDetail>(`/assignments/${id}/${deed}`, {
        method: 'POST',
        ...(body instanceof FormData ? { form: body } : { json: body ?? {} }),
      }),
    onSuccess: (duty) => {
      queries.setQueryData(dutyKey(id), duty);
      return queries.invalidateQueries({ queryKey: [DUTIES] });
    },
  });
}
