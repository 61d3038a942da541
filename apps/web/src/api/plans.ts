import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type {
  BulkAnswerResult,
  DecidedFindings,
  FindingDecision,
  PlanDetail,
  PlanFinding,
  PlanListItem,
  PlanQuestion,
  PlanTask,
  PublicationPreview,
  ReasonBody,
  RowSelection,
  SettleAnswer,
} from '#contracts';
import { address, request } from './request.js';

const PLANS = 'plans';
const planKey = (planId: string) => [PLANS, 'one', planId];

export function usePlans() {
  return useQuery({
    queryKey: [PLANS, 'list'],
    queryFn: ({ signal }) => request<{ items: PlanListItem[] }>('/plans', { signal }),
  });
}

export function usePlan(planId: string) {
  return useQuery({
    queryKey: planKey(planId),
    queryFn: ({ signal }) => request<PlanDetail>(`/plans/${planId}`, { signal }),
  });
}

export const documentAddress = (planId: string) => address(`/plans/${planId}/document`);

export function useImportPlan() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, planYear }: { file: File; planYear?: number }) => {
      const form = new FormData();
      if (planYear) form.set('planYear', String(planYear));
      form.set('file', file, file.name);
      return request<{ planId: string }>('/plans', { method: 'POST', form });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [PLANS, 'list'] }),
  });
}

export function useSettleTask(planId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ taskId, answer }: { taskId: string; answer: SettleAnswer }) =>
      request<PlanTask>(`/plans/${planId}/tasks/${taskId}/answer`, { method: 'POST', json: answer }),
    onSuccess: (task) => {
      queries.setQueryData<PlanDetail>(planKey(planId), (plan) => plan && withTask(plan, task));
      void askAgain(queries, planId);
    },
  });
}

/** Shown at once; the counts are asked again from the server. */
function withTask(plan: PlanDetail, task: PlanTask): PlanDetail {
  return { ...plan, taskList: plan.taskList.map((before) => (before.id === task.id ? task : before)) };
}

async function askAgain(queries: QueryClient, planId: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: planKey(planId) }),
    queries.invalidateQueries({ queryKey: [PLANS, 'list'] }),
    queries.invalidateQueries({ queryKey: [PLANS, 'publication', planId] }),
    queries.invalidateQueries({ queryKey: [PLANS, 'questions', planId] }),
    queries.invalidateQueries({ queryKey: [PLANS, 'findings', planId] }),
  ]);
}

export function useQuestions(planId: string) {
  return useQuery({
    queryKey: [PLANS, 'questions', planId],
    queryFn: ({ signal }) => request<{ items: PlanQuestion[] }>(`/plans/${planId}/questions`, { signal }),
  });
}

interface BulkOrder {
  rows: RowSelection;
  answer: SettleAnswer;
  preview?: boolean;
}

/** One answer for many rows; done when the questions that are left have come back. */
export function useBulkAnswer(planId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: BulkOrder) =>
      request<BulkAnswerResult>(`/plans/${planId}/bulk-answers`, { method: 'POST', json: order }),
    onSuccess: (result) => (result.applied ? askAgain(queries, planId) : undefined),
  });
}

/** As the issuer's last plan was answered. */
export function useReuseAnswers(planId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      request<BulkAnswerResult>(`/plans/${planId}/remembered-answers`, { method: 'POST', json: { preview: false } }),
    onSuccess: () => askAgain(queries, planId),
  });
}

export function useFindings(planId: string) {
  return useQuery({
    queryKey: [PLANS, 'findings', planId],
    queryFn: ({ signal }) => request<{ items: PlanFinding[] }>(`/plans/${planId}/findings`, { signal }),
  });
}

export function useDecideFindings(planId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: { ids: string[]; decision: FindingDecision }) =>
      request<DecidedFindings>(`/plans/${planId}/findings/decisions`, { method: 'POST', json: order }),
    onSuccess: () => askAgain(queries, planId),
  });
}

/** `code` null: the standing agency of the whole plan. */
export function useChooseAgency(planId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ code, agencyId }: { code: string | null; agencyId: string }) => {
      const place = code === null ? 'standing-agency' : `areas/${encodeURIComponent(code)}/coordinator`;
      return request(`/plans/${planId}/${place}`, { method: 'PUT', json: { agencyId } });
    },
    onSuccess: () => askAgain(queries, planId),
  });
}

export function usePublication(planId: string, enabled: boolean) {
  return useQuery({
    queryKey: [PLANS, 'publication', planId],
    queryFn: ({ signal }) => request<PublicationPreview>(`/plans/${planId}/publication`, { signal }),
    enabled,
  });
}

export function usePublish(planId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (publishWithoutAddresses: ReasonBody | void) =>
      request<{ planId: string; alreadyPublished: boolean }>(`/plans/${planId}/publication`, {
        method: 'POST',
        json: publishWithoutAddresses ? { publishWithoutAddresses } : {},
      }),
    // What stood in the way may be newer than what was shown.
    onError: () => askAgain(queries, planId),
    onSuccess: async () => {
      await askAgain(queries, planId);
      await queries.invalidateQueries({ queryKey: ['duties'] });
    },
  });
}

/** Words re-read by the server as they are typed: the same reader that reads plans. */
export function useDeadlineReading(text: string, planYear: number) {
  return useQuery({
    queryKey: ['deadline-reading', planYear, text],
    queryFn: ({ signal }) =>
      request<PlanTask['deadline']>('/deadline-readings', { method: 'POST', json: { text, planYear }, signal }),
    enabled: text !== '',
    staleTime: Infinity,
  });
}
