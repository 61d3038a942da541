import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ParRule, SaveParRuleBody } from '#contracts';
import { request } from './request.js';

const RULE = ['par-rule'];

export function useParRule() {
  return useQuery({ queryKey: RULE, queryFn: ({ signal }) => request<ParRule>('/par-rule', { signal }) });
}

/** Previews of running windows are scored anew. */
export function useSaveParRule() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: SaveParRuleBody) => request<ParRule>('/par-rule', { method: 'PUT', json }),
    onSuccess: (rule) => {
      queries.setQueryData(RULE, rule);
      return queries.invalidateQueries({ queryKey: ['summaries'] });
    },
  });
}
