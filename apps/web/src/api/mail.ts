import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AddSubstituteBody, MailPreferenceDetail, MailSetting, SaveMailPreferenceBody } from '#contracts';
import { request } from './request.js';

const MAIL = 'receiving';

/** How an agency gets its mail, and where the next letters go. */
export function useMailPreference(agencyId: string) {
  return useQuery({
    queryKey: [MAIL, 'agency', agencyId],
    queryFn: ({ signal }) => request<MailPreferenceDetail>(`/agencies/${agencyId}/mail`, { signal }),
  });
}

/** Each deed answers with the agency's mail as it now stands. */
function usePreferenceDeed<Order>(agencyId: string, deed: (order: Order) => Promise<MailPreferenceDetail>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: (preference) => void queries.setQueryData([MAIL, 'agency', agencyId], preference),
  });
}

export function useSavePreference(agencyId: string) {
  return usePreferenceDeed(agencyId, (json: SaveMailPreferenceBody) =>
    request<MailPreferenceDetail>(`/agencies/${agencyId}/mail`, { method: 'PUT', json }),
  );
}

export function useAddSubstitute(agencyId: string) {
  return usePreferenceDeed(agencyId, (json: AddSubstituteBody) =>
    request<MailPreferenceDetail>(`/agencies/${agencyId}/mail/substitutes`, { method: 'POST', json }),
  );
}

export function useRemoveSubstitute(agencyId: string) {
  return usePreferenceDeed(agencyId, (id: string) =>
    request<MailPreferenceDetail>(`/agencies/${agencyId}/mail/substitutes/${id}`, { method: 'DELETE' }),
  );
}

/** The hours in which letters leave. */
export function useMailSetting() {
  return useQuery({
    queryKey: [MAIL, 'setting'],
    queryFn: ({ signal }) => request<MailSetting>('/mail-setting', { signal }),
  });
}

export function useSaveMailSetting() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: MailSetting) => request<MailSetting>('/mail-setting', { method: 'PUT', json }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [MAIL] }),
  });
}
