import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CalendarFeed, CreateCalendarFeedBody, CreatedCalendarFeed } from '#contracts';
import { request } from './request.js';

const FEEDS = 'feeds';

/** One's own feeds, and those of an agency (one's own when none is named). */
export function useFeeds(agencyId: string | undefined) {
  return useQuery({
    queryKey: [FEEDS, agencyId],
    queryFn: ({ signal }) => request<{ items: CalendarFeed[] }>('/feeds', { query: { agencyId }, signal }),
  });
}

/** The address comes back this once. */
export function useMakeFeed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: CreateCalendarFeedBody) => request<CreatedCalendarFeed>('/feeds', { method: 'POST', json }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [FEEDS] }),
  });
}

export function useRevokeFeed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(`/feeds/${id}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: [FEEDS] }),
  });
}
