import type { Summary, SummaryChanges, Tally } from '#contracts';
import type { AssignmentFact } from './assignment-fact.js';
import { compileSummary } from './compile-summary.js';
import { countsAsOf, standingAsOf, type Standing } from './standing.js';
import type { SummaryBasis } from './summary-basis.js';

/** What a corrected report says otherwise than the one before it: which figure, because of which assignments. */
export function compareBases(before: SummaryBasis, after: SummaryBasis): SummaryChanges {
  const [old, now] = [summaryOf(before), summaryOf(after)];
  return {
    figures: [
      ...tallyChanges('whole', null, old.asOf, now.asOf),
      ...groupChanges('area', areasOf(old), areasOf(now)),
      ...groupChanges('agency', agenciesOf(old), agenciesOf(now)),
    ],
    duties: dutyChanges(before, after),
    reasons: reasonChanges(before, after),
    targets: targetChanges(before, after),
    paragraphs: paragraphChanges(before, after),
  };
}

const summaryOf = ({ facts, window, order }: SummaryBasis): Summary => compileSummary(facts, window, order);
const areasOf = ({ byArea }: Summary) => new Map(byArea.map(({ area, asOf }) => [area, asOf]));
const agenciesOf = ({ byAgency }: Summary) => new Map(byAgency.map(({ agency, asOf }) => [agency, asOf]));

type FigureChange = SummaryChanges['figures'][number];

const nothing: Tally = { total: 0, doneOnTime: 0, doneLate: 0, awaiting: 0, inTime: 0, overdue: 0, noDate: 0 };
const figures = Object.keys(nothing) as (keyof Tally)[];

function tallyChanges(of: FigureChange['of'], name: string | null, before: Tally, after: Tally): FigureChange[] {
  return figures
    .filter((figure) => before[figure] !== after[figure])
    .map((figure) => ({ of, name, figure, before: before[figure], after: after[figure] }));
}

function groupChanges(
  of: FigureChange['of'],
  before: ReadonlyMap<string, Tally>,
  after: ReadonlyMap<string, Tally>,
): FigureChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) => tallyChanges(of, name, before.get(name) ?? nothing, after.get(name) ?? nothing));
}

interface Stood {
  readonly fact: AssignmentFact;
  readonly standing: Standing;
  readonly due: string | null;
}

/** By their place in the later list; what only the earlier one counts comes last. */
function dutyChanges(before: SummaryBasis, after: SummaryBasis): SummaryChanges['duties'] {
  const [old, now] = [stoodIn(before), stoodIn(after)];
  const ids = [...new Set([...now.keys(), ...old.keys()])];
  return ids.flatMap((assignmentId) => {
    const [was, is] = [old.get(assignmentId), now.get(assignmentId)];
    const fact = (is ?? was)?.fact;
    const isSame = was?.standing === is?.standing && was?.due === is?.due && samePlace(was, is);
    if (fact === undefined || isSame) return [];
    const { row, title, agency } = fact;
    return [{ assignmentId, row, title, agency, before: sideOf(was), after: sideOf(is) }];
  });
}

function stoodIn({ facts, window }: SummaryBasis): Map<string, Stood> {
  const counted = facts.filter((fact) => countsAsOf(fact, window.to)).map((fact) => standingAsOf(fact, window.to));
  return new Map(counted.map(({ fact, standing, due }) => [fact.assignmentId, { fact, standing, due }]));
}

const samePlace = (was: Stood | undefined, is: Stood | undefined): boolean =>
  was?.fact.area === is?.fact.area && was?.fact.agency === is?.fact.agency;

const sideOf = (stood: Stood | undefined) => (stood ? { standing: stood.standing, due: stood.due } : null);

function reasonChanges(before: SummaryBasis, after: SummaryBasis): SummaryChanges['reasons'] {
  const old = new Map(before.facts.map((fact) => [fact.assignmentId, fact.lateReason ?? null]));
  return after.facts
    .map(({ assignmentId, title, agency, lateReason = null }) => ({
      ...{ assignmentId, title, agency, after: lateReason },
      before: old.get(assignmentId) ?? null,
    }))
    .filter((change) => change.before !== change.after);
}

function targetChanges(before: SummaryBasis, after: SummaryBasis): SummaryChanges['targets'] {
  const measured = new Map(before.beside.targets.map((target) => [target.id, target.measured]));
  return after.beside.targets
    .map(({ id, text, measured: now }) => ({ text, before: measured.get(id) ?? null, after: now }))
    .filter((change) => change.before !== change.after);
}

function paragraphChanges(before: SummaryBasis, after: SummaryBasis): SummaryChanges['paragraphs'] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((place) => old.get(place) !== now.get(place))
    .map((place) => {
      const [area = '', topic = ''] = place.split('|');
      return { area, topic };
    });
}

const wordsOf = ({ beside }: SummaryBasis): Map<string, string> =>
  new Map(beside.paragraphs.map(({ area, topic, text }) => [`${area}|${topic}`, text]));
