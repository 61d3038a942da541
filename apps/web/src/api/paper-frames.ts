import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FrameChanges, Paper, PreviewedPaper, ShownFrame } from '#contracts';
import { request } from './request.js';
import type { Window } from './summaries.js';

const FRAMES = 'paper-frames';

export function useFrame(paper: Paper) {
  return useQuery({
    queryKey: [FRAMES, paper],
    queryFn: ({ signal }) => request<ShownFrame>(`/paper-frames/${paper}`, { signal }),
  });
}

export function useSaveFrame(paper: Paper) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (changes: FrameChanges) =>
      request<ShownFrame>(`/paper-frames/${paper}`, { method: 'PUT', json: changes }),
    onSuccess: (shown) => queries.setQueryData([FRAMES, paper], shown),
  });
}

/** The notice of the newest month as it would look with changes that are not saved. */
export function useNoticePreview(changes: FrameChanges) {
  return useQuery({
    queryKey: ['notices', 'preview', changes],
    queryFn: ({ signal }) =>
      request<PreviewedPaper>('/tthc/notices/preview', { method: 'POST', json: changes, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** The report of a plan as it would look with changes that are not saved. */
export function useSummaryPreview(planId: string | undefined, window: Window, changes: FrameChanges) {
  return useQuery({
    queryKey: ['summaries', planId, window, 'preview', changes],
    queryFn: ({ signal }) =>
      request<PreviewedPaper>(`/summaries/${planId}/${window}/preview`, { method: 'POST', json: changes, signal }),
    enabled: planId !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
