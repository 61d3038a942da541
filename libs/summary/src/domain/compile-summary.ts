import type { LocalDate } from '#calendar';
import type { AgencyFigures, AreaFigures, Summary } from '#contracts';
import type { AssignmentFact, SummaryOrder, SummaryWindow } from './assignment-fact.js';
import { comingDuties, lateDuties } from './duty-lists.js';
import { type Figures, figuresOf } from './figures-of.js';
import { inOrder } from './in-order.js';
import { countsAsOf, decisionAsOf, standingAsOf, type StandingAsOf } from './standing.js';
import { tally } from './tally.js';

/**
 * The figures of one report window, all as of the end (24:00) of its last day, over what was published by then. Of a window that
 * has not ended nothing is foretold: it is counted as things stand today, and says so (`closed`).
 */
export function compileSummary(facts: readonly AssignmentFact[], window: SummaryWindow, order: SummaryOrder): Summary {
  const closed = window.today === undefined || window.today > window.to;
  const until = closed || window.today === undefined ? window.to : window.today;
  const counted = facts.filter((fact) => countsAsOf(fact, until)).map((fact) => standingAsOf(fact, until, closed));
  return {
    window: window.code,
    from: window.from,
    to: window.to,
    countedTo: until,
    closed,
    ...figures(counted),
    inWindow: inWindow(counted, { ...window, to: until }),
    byArea: byArea(counted, order),
    byAgency: byAgency(counted, order),
    late: lateDuties(counted, until),
    coming: comingDuties(counted, until),
  };
}

function figures(counted: readonly StandingAsOf[]): Figures {
  return figuresOf(tally(counted.map((each) => each.standing)), tally(counted.map((each) => each.standingOriginal)));
}

function inWindow(counted: readonly StandingAsOf[], window: SummaryWindow): Summary['inWindow'] {
  const within = (day: LocalDate | null): boolean => day !== null && day >= window.from && day <= window.to;
  const reports = counted.flatMap((each) => each.fact.reports);
  return {
    cameDue: counted.filter((each) => within(each.due)).length,
    reported: reports.filter((report) => within(report.sentOn)).length,
    approved: reports.filter((report) => within(report.decidedOn) && decisionAsOf(report, window.to) === 'approved')
      .length,
  };
}

/** Every area of the plan, also one in which nothing was assigned; areas the plan does not name come last. */
function byArea(counted: readonly StandingAsOf[], order: SummaryOrder): AreaFigures[] {
  const groups = Map.groupBy(counted, (each) => each.fact.area);
  const named = new Map(order.areas.map((area) => [area.code, area.name]));
  return inOrder([...named.keys()], groups.keys()).map((area) => {
    const members = groups.get(area) ?? [];
    const names = members.map((each) => each.fact.areaName).sort();
    return { area, areaName: named.get(area) ?? names[0] ?? area, ...figures(members) };
  });
}

/** Only agencies that owe something; those the directory does not name come last. */
function byAgency(counted: readonly StandingAsOf[], order: SummaryOrder): AgencyFigures[] {
  const groups = Map.groupBy(counted, (each) => each.fact.agency);
  return inOrder(order.agencies, groups.keys()).flatMap((agency) => {
    const members = groups.get(agency);
    return members ? [{ agency, ...figures(members) }] : [];
  });
}
