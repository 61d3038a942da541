import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { IssueNoticeBody, MakeNoticeBody, NoticeDetail, NoticeList, NoticeSetting } from '#contracts';
import { request } from './request.js';

const NOTICES = 'notices';

export function useNotices() {
  return useQuery({
    queryKey: [NOTICES, 'list'],
    queryFn: ({ signal }) => request<NoticeList>('/tthc/notices', { signal }),
  });
}

/** `version` left out: the newest. */
export function useNotice(month: string, version: string | undefined) {
  return useQuery({
    queryKey: [NOTICES, 'one', month, version],
    queryFn: ({ signal }) => request<NoticeDetail>(`/tthc/notices/${month}`, { query: { version }, signal }),
  });
}

/** `then`: what to do with the draft once it is made. */
export function useMakeNotice(month: string, then: (made: NoticeDetail) => unknown = () => undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: MakeNoticeBody) =>
      request<NoticeDetail>(`/tthc/notices/${month}/draft`, { method: 'POST', json }),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: [NOTICES] });
      then(made);
    },
  });
}

export function useIssueNotice(month: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: IssueNoticeBody) =>
      request<NoticeDetail>(`/tthc/notices/${month}/issue`, { method: 'POST', json }),
    // The month is closed with it.
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [NOTICES] });
      await queries.invalidateQueries({ queryKey: ['tthc'] });
    },
  });
}

export function useNoticeSetting() {
  return useQuery({
    queryKey: [NOTICES, 'setting'],
    queryFn: ({ signal }) => request<NoticeSetting>('/tthc/notice-setting', { signal }),
  });
}

export function useSaveNoticeSetting() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: NoticeSetting) => request<NoticeSetting>('/tthc/notice-setting', { method: 'PUT', json }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [NOTICES] }),
  });
}
