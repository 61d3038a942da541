import type { Figure } from '#contracts';
import { type FigurePlace, type ReportPlace, searchOf } from '../api/summaries.js';

/** A part of the report: all of it, an area, an agency; against the extended days unless said otherwise. */
export type Part = Partial<Pick<Figure, 'days' | 'area' | 'agency'>>;

/** Where a figure opens what it counts. */
export function figureAddress(place: FigurePlace, figure: Figure['figure'], part: Part = {}): string {
  return `/summaries/counted?${searchOf({ ...place, figure, ...part }).toString()}`;
}

/** The report itself. */
export function reportAddress(place: ReportPlace): string {
  return `/summaries?${searchOf(place).toString()}`;
}

/** All plans of a year together. */
export const yearAddress = (year: number): string => `/summaries/year?year=${year}`;
