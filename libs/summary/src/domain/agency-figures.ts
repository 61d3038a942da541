import type { AgencyFact } from '#assignment';
import type { LocalDate } from '#calendar';
import type { AgencyReportArea, AgencyReportFigure, TthcFigures } from '#contracts';
import { countsAsOf, standingAsOf } from './standing.js';
import { tally } from './tally.js';

export type ComputedFigure = Omit<AgencyReportFigure, 'value' | 'reason'>;

/** The window's days as far as it has run. */
export interface CountedSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** False: `to` is today, which is not over yet. */
  readonly ended: boolean;
}

/** An area that two plans name is two areas. */
export const areaKeyOf = ({ planId, area }: Pick<AgencyFact, 'planId' | 'area'>): string =>
  area === '' ? '' : `${planId}|${area}`;

/** The report as a whole, then the areas in which the agency had duties by the end of the span, in the order of the plans. */
export function areasOf(
  facts: readonly AgencyFact[],
  planNames: ReadonlyMap<string, string>,
  span: CountedSpan,
): AgencyReportArea[] {
  const counted = facts.filter((fact) => countsAsOf(fact, span.to) && fact.area !== '');
  const several = new Set(counted.map(({ planId }) => planId)).size > 1;
  const areas = new Map<string, AgencyReportArea>();
  for (const fact of counted) {
    const { planId, area: code, areaName } = fact;
    const name = several ? `${areaName} (${planNames.get(planId) ?? ''})` : areaName;
    areas.set(areaKeyOf(fact), { key: areaKeyOf(fact), planId, code, name });
  }
  return [{ key: '', planId: null, code: '', name: 'Chung' }, ...areas.values()];
}

/** All duties, then area by area: how they stood at the end of the span, and how many came due within it. */
export function taskFigures(
  facts: readonly AgencyFact[],
  areas: readonly AgencyReportArea[],
  { from, to, ended }: CountedSpan,
): ComputedFigure[] {
  const counted = facts.filter((fact) => countsAsOf(fact, to));
  return areas.flatMap(({ key: area }) => {
    const own = counted.filter((fact) => area === '' || areaKeyOf(fact) === area);
    const standings = own.map((fact) => standingAsOf(fact, to, ended));
    const cameDue = standings.filter(({ due }) => due !== null && due >= from && due <= to).length;
    const figures = { ...tally(standings.map(({ standing }) => standing)), cameDue };
    return Object.entries(figures).map(([name, computed]): ComputedFigure => {
      return { key: `tasks:${area}:${name}`, group: 'tasks', area, name, computed };
    });
  });
}

export function tthcFigures(figures: TthcFigures): ComputedFigure[] {
  return Object.entries(figures).map(([name, computed]): ComputedFigure => {
    return { key: `tthc::${name}`, group: 'tthc', area: '', name, computed };
  });
}
