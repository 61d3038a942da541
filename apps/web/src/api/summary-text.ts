import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MeasureTargetBody, SummaryContents, SummaryText, WriteParagraphBody } from '#contracts';
import { request } from './request.js';
import type { ReportPlace } from './summaries.js';

const pathOf = ({ planId, window }: ReportPlace) => `/summaries/${planId}/${window}`;

export function useSummaryContents(place: ReportPlace) {
  const { planId, window, version } = place;
  return useQuery({
    queryKey: ['summaries', planId, window, 'contents', version],
    queryFn: ({ signal }) => request<SummaryContents>(`${pathOf(place)}/contents`, { query: { version }, signal }),
  });
}

const textKey = ({ planId, window }: ReportPlace) => ['summary-text', planId, window];

export function useSummaryText(place: ReportPlace, enabled: boolean) {
  return useQuery({
    queryKey: textKey(place),
    queryFn: ({ signal }) => request<SummaryText>(`${pathOf(place)}/text`, { signal }),
    enabled,
  });
}

/** A running window's preview shows at once what was written; a frozen version keeps its words. */
function useTextDeed<Body>(place: ReportPlace, send: (body: Body) => Promise<SummaryText>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (text) => {
      queries.setQueryData(textKey(place), text);
      return queries.invalidateQueries({ queryKey: ['summaries', place.planId, place.window, 'contents'] });
    },
  });
}

export function useWriteParagraph(place: ReportPlace) {
  return useTextDeed(place, (json: WriteParagraphBody) =>
    request<SummaryText>(`${pathOf(place)}/text/paragraphs`, { method: 'PUT', json }),
  );
}

export function useMeasureTarget(place: ReportPlace) {
  return useTextDeed(place, ({ id, ...json }: MeasureTargetBody & { id: string }) =>
    request<SummaryText>(`${pathOf(place)}/text/targets/${id}`, { method: 'PUT', json }),
  );
}
