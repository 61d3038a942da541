import type { AgencyCounts, AreaCounts, StandingCounts } from '#assignment';
import type { PlanFigures, Tally, YearFigures } from '#contracts';
import { type Figures, figuresOf } from './figures-of.js';
import { inOrder } from './in-order.js';
import { addTallies } from './tally.js';

export type CountedPlan = Pick<PlanFigures, 'planId' | 'title' | 'number'>;

export interface CountedYear {
  readonly plans: readonly CountedPlan[];
  readonly areas: readonly AreaCounts[];
  readonly agencies: readonly AgencyCounts[];
}

/** The figures of several plans together. Plans and agencies stand in the order given; agencies no longer in it come last, by name. */
export function compileYear(
  { plans, areas, agencies }: CountedYear,
  order: readonly string[],
): Pick<YearFigures, 'byPlan' | 'byAgency'> & Figures {
  const ofPlan = Map.groupBy(areas, (each) => each.planId);
  const ofAgency = new Map(agencies.map((each) => [each.agency, each]));
  return {
    ...together(areas),
    byPlan: plans.map((plan) => planFigures(plan, ofPlan.get(plan.planId) ?? [])),
    byAgency: inOrder(order, ofAgency.keys()).flatMap((agency) => {
      const counts = ofAgency.get(agency);
      return counts ? [{ agency, ...figuresOf(counts.asOf, counts.asOfOriginal) }] : [];
    }),
  };
}

function planFigures(plan: CountedPlan, areas: readonly AreaCounts[]): PlanFigures {
  const byArea = areas.map(({ area, areaName, asOf, asOfOriginal }) => ({
    ...{ area, areaName },
    ...figuresOf(asOf, asOfOriginal),
  }));
  return { ...plan, ...together(areas), byArea };
}

function together(counts: readonly StandingCounts[]): Figures {
  const sum = (of: (each: StandingCounts) => Tally): Tally => addTallies(counts.map(of));
  return figuresOf(
    sum((each) => each.asOf),
    sum((each) => each.asOfOriginal),
  );
}
