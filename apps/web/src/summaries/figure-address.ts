import type { Figure } from '#contracts';
import type { ReportPlace } from '../api/summaries.js';

/** A part of the report: all of it, an area, an agency; against the extended days unless said otherwise. */
export type Part = Partial<Pick<Figure, 'days' | 'area' | 'agency'>>;

/** Where a figure opens what it counts. An empty area is one too: what the plan puts into none. */
export function figureAddress(place: ReportPlace, figure: Figure['figure'], part: Part = {}): string {
  const { planId, window, version } = place;
  const search = new URLSearchParams({ planId, window, figure, ...part });
  if (version !== undefined) search.set('version', String(version));
  return `/summaries/counted?${search.toString()}`;
}

/** The report itself. */
export function reportAddress({ planId, window, version }: ReportPlace): string {
  const search = new URLSearchParams({ planId, window });
  if (version !== undefined) search.set('version', String(version));
  return `/summaries?${search.toString()}`;
}
