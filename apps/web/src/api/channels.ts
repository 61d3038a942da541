import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChannelList, CreateSubscriptionBody, NoticePage } from '#contracts';
import { request, type Query } from './request.js';

const CHANNELS = 'channels';
/** Milliseconds. Notices go out within the minute; the page that shows them keeps up. */
const REFRESH_MS = 15_000;

export function useChannels() {
  return useQuery({
    queryKey: [CHANNELS, 'list'],
    queryFn: ({ signal }) => request<ChannelList>('/channels', { signal }),
  });
}

export function useNotices(query: Query) {
  return useQuery({
    queryKey: [CHANNELS, 'notices', query],
    queryFn: ({ signal }) => request<NoticePage>('/channels/notices', { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
}

export function useAddSubscription() {
  return useChange((json: CreateSubscriptionBody) => request('/channels/subscriptions', { method: 'POST', json }));
}

export function useSwitchSubscription() {
  return useChange(({ id, active }: { id: string; active: boolean }) =>
    request(`/channels/subscriptions/${id}`, { method: 'PUT', json: { active } }),
  );
}

export function useRemoveSubscription() {
  return useChange((id: string) => request(`/channels/subscriptions/${id}`, { method: 'DELETE' }));
}

export function useTrySubscription() {
  return useChange((id: string) => request(`/channels/subscriptions/${id}/trial`, { method: 'POST', json: {} }));
}

function useChange<Asked>(mutationFn: (asked: Asked) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => queries.invalidateQueries({ queryKey: [CHANNELS] }) });
}
