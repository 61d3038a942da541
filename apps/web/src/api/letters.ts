import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  LedgerPage,
  LetterListItem,
  MailboxListItem,
  MailboxMessage,
  ResendLetterBody,
  SettleLetterBody,
} from '#contracts';
import { address, request, type Query } from './request.js';

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

export function useLedger(query: Query) {
  return useQuery({
    queryKey: ['letters', 'ledger', query],
    queryFn: ({ signal }) => request<LedgerPage>('/ledger', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export const ledgerFile = (form: 'workbook' | 'csv', query: Query) => address(`/ledger/${form}`, query);

/** `resend`: to the same or another address · `settle`: what a person found out. */
export function useLetterDeed<Deed extends keyof LetterDeeds>(letterId: string, deed: Deed) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: LetterDeeds[Deed]) =>
      request<null>(`/letters/${letterId}/${deed}`, { method: 'POST', json: body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['letters'] }),
  });
}

interface LetterDeeds {
  resend: ResendLetterBody;
  settle: SettleLetterBody;
}
