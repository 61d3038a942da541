import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LetterListItem, MailboxListItem, MailboxMessage } from '#contracts';
import { request, type Query } from './request.js';

interface PageOf<T> {
  items: T[];
  total: number;
  page: number;
  pageSize: number;
}

export function useMailbox(query: Query) {
  return useQuery({
    queryKey: ['letters', 'mailbox', query],
    queryFn: ({ signal }) => request<PageOf<MailboxListItem>>('/mailbox', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useMail(id: string) {
  return useQuery({
    queryKey: ['letters', 'mail', id],
    queryFn: ({ signal }) => request<MailboxMessage>(`/mailbox/${id}`, { signal }),
    staleTime: Infinity,
  });
}

export function useLetters(query: Query) {
  return useQuery({
    queryKey: ['letters', 'list', query],
    queryFn: ({ signal }) => request<PageOf<LetterListItem>>('/letters', { query, signal }),
    placeholderData: keepPreviousData,
  });
}
