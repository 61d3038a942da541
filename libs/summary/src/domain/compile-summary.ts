import type { Summary } from '#contracts';
import type { AssignmentFact, SummaryOrder, SummaryWindow } from './assignment-fact.js';
import { type Counted, countedIn } from './counted.js';
import { comingDuties, lateDuties } from './duty-lists.js';
import { type Figures, figuresOf } from './figures-of.js';
import { inOrder } from './in-order.js';
import { openFigure } from './open-figure.js';
import { tally } from './tally.js';

/**
 * The figures of one report window, all as of the end (24:00) of its last day, over what was published by then. Of a window that
 * has not ended nothing is foretold: it is counted as things stand today, and says so (`closed`).
 */
export function compileSummary(facts: readonly AssignmentFact[], window: SummaryWindow, order: SummaryOrder): Summary {
  const counted = countedIn(facts, window);
  const { duties, until, closed } = counted;
  return {
    window: window.code,
    from: window.from,
    to: window.to,
    countedTo: until,
    closed,
    ...figures(counted),
    inWindow: inWindow(counted),
    byArea: byArea(counted, order),
    byAgency: byAgency(counted, order),
    late: lateDuties(duties, until),
    coming: comingDuties(duties, until),
  };
}

type FiguresWithEarly = Figures & Pick<Summary, 'doneEarly'>;

function figures(counted: Counted): FiguresWithEarly {
  const { duties } = counted;
  const both = figuresOf(
    tally(duties.map((each) => each.standing)),
    tally(duties.map((each) => each.standingOriginal)),
  );
  return { ...both, doneEarly: openFigure(counted, { figure: 'doneEarly', days: 'extended' }).length };
}

function inWindow(counted: Counted): Summary['inWindow'] {
  const count = (figure: keyof Summary['inWindow']) => openFigure(counted, { figure, days: 'extended' }).length;
  return { cameDue: count('cameDue'), reported: count('reported'), approved: count('approved') };
}

/** Every area of the plan, also one in which nothing was assigned; areas the plan does not name come last. */
function byArea(counted: Counted, order: SummaryOrder): Summary['byArea'] {
  const groups = Map.groupBy(counted.duties, (each) => each.fact.area);
  const named = new Map(order.areas.map((area) => [area.code, area.name]));
  return inOrder([...named.keys()], groups.keys()).map((area) => {
    const members = groups.get(area) ?? [];
    const names = members.map((each) => each.fact.areaName).sort();
    return { area, areaName: named.get(area) ?? names[0] ?? area, ...figures({ ...counted, duties: members }) };
  });
}

/** Only agencies that owe something; those the directory does not name come last. */
function byAgency(counted: Counted, order: SummaryOrder): Summary['byAgency'] {
  const groups = Map.groupBy(counted.duties, (each) => each.fact.agency);
  return inOrder(order.agencies, groups.keys()).flatMap((agency) => {
    const members = groups.get(agency);
    return members ? [{ agency, ...figures({ ...counted, duties: members }) }] : [];
  });
}
