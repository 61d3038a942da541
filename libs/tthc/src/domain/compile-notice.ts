import type { LocalDate } from '#calendar';
import type {
  NoticeAgencyLine,
  NoticeComparison,
  NoticeFieldLine,
  NoticeIssuer,
  NoticeLateLine,
  NoticeLevel,
  NoticeLevelLine,
  NoticeModel,
  TthcFigures,
  TthcMonth,
} from '#contracts';
import { pointsBetween, ratePoints } from './notice-points.js';
import { ranksByRate } from './notice-ranks.js';
import type { FieldFact, OwingAgency, ReturnFact } from './return-fact.js';
import { ratesOf, sumFigures } from './tthc-figures.js';

export interface NoticeFacts {
  readonly month: TthcMonth;
  /** First and last day that the month's figures speak of. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly issuer: NoticeIssuer;
  readonly frame: NoticeModel['frame'];
  /** On-time rate that the plan wants, 0…1. */
  readonly target: number | null;
  readonly returns: readonly ReturnFact[];
  /** What the returns say, field by field. */
  readonly fields: readonly FieldFact[];
  /** Figures by agency; empty where the month has no returns: nothing is compared then. */
  readonly monthBefore: { readonly month: TthcMonth; readonly figures: ReadonlyMap<string, TthcFigures> };
  /** Its sums alone; null where the month has no returns. */
  readonly yearBefore: { readonly month: TthcMonth; readonly figures: TthcFigures | null };
  readonly owing: readonly OwingAgency[];
}

const collator = new Intl.Collator('vi', { numeric: true });

const LEVELS: readonly NoticeLevel[] = ['ministry', 'province', 'district', 'commune', 'department'];

/** The notice of one month. The same facts give the same model, in whatever order they come. */
export function compileNotice(facts: NoticeFacts): NoticeModel {
  const { month, from, to, issuer, frame, target, returns } = facts;
  const whole = counted(returns);
  const reported = new Set(returns.map(({ agencyId }) => agencyId));
  const missing = facts.owing
    .filter(({ agencyId }) => !reported.has(agencyId))
    .map(({ agencyId, agency, level }) => ({ agencyId, agency, level }))
    .sort(byLevelThenName);
  return {
    ...{ month, from, to, issuer, frame, target, ...whole },
    targetMet: isMet(target, whole.figures),
    monthBefore: comparison(whole, { month: facts.monthBefore.month, figures: sumOrNone(facts.monthBefore.figures) }),
    yearBefore: comparison(whole, facts.yearBefore),
    byLevel: byLevel(returns, missing),
    byField: byField(facts.fields),
    byAgency: byAgency(returns, facts.monthBefore.figures),
    late: lateAgencies(returns),
    missing,
  };
}

function counted(returns: readonly ReturnFact[]): { figures: TthcFigures; rates: NoticeModel['rates'] } {
  const figures = sumFigures(returns.map((each) => each.figures));
  return { figures, rates: ratesOf(figures) };
}

/** By the counts: a rate rounded up to the target has not met it. */
function isMet(target: number | null, { resolved, early, onTime }: TthcFigures): boolean | null {
  if (target === null || resolved === 0) return null;
  return (early + onTime) * 10_000 >= Math.round(target * 10_000) * resolved;
}

function comparison(
  now: Pick<NoticeModel, 'rates'>,
  { month, figures }: NoticeFacts['yearBefore'],
): NoticeComparison | null {
  if (figures === null) return null;
  const rates = ratesOf(figures);
  return { month, figures, rates, points: ratePoints(rates, now.rates) };
}

const sumOrNone = (figures: ReadonlyMap<string, TthcFigures>): TthcFigures | null =>
  figures.size === 0 ? null : sumFigures(figures.values());

/** Levels without any agency are not named: two since 7/2025, three before. */
function byLevel(returns: readonly ReturnFact[], missing: NoticeModel['missing']): NoticeLevelLine[] {
  return LEVELS.flatMap((level) => {
    const members = returns.filter((each) => each.level === level);
    const silent = missing.filter((each) => each.level === level);
    if (members.length + silent.length === 0) return [];
    return [{ level, agencies: members.length + silent.length, reported: members.length, ...counted(members) }];
  });
}

function byField(fields: readonly FieldFact[]): NoticeFieldLine[] {
  return fields
    .map(({ code, name, figures }) => ({ code, name, figures, rates: ratesOf(figures) }))
    .sort((a, b) => collator.compare(a.code, b.code));
}

function byAgency(returns: readonly ReturnFact[], before: ReadonlyMap<string, TthcFigures>): NoticeAgencyLine[] {
  const lines = returns.map((each) => ({ ...each, rates: ratesOf(each.figures) })).sort(byLevelThenName);
  const ranks = new Map(
    LEVELS.flatMap((level) => ranksByRate(lines.filter((line) => line.level === level).map(rated))),
  );
  return lines.map(({ agencyId, agency, level, submittedOn, figures, rates }) => {
    const earlier = before.get(agencyId);
    return {
      ...{ agencyId, agency, level, submittedOn, figures, rates },
      rank: ranks.get(agencyId) ?? null,
      pointsToMonthBefore: pointsBetween(earlier === undefined ? null : ratesOf(earlier).onTime, rates.onTime),
    };
  });
}

const rated = ({ agencyId, rates }: { agencyId: string; rates: NoticeModel['rates'] }) => ({
  id: agencyId,
  rate: rates.onTime,
});

/** The worst first. */
function lateAgencies(returns: readonly ReturnFact[]): NoticeLateLine[] {
  return returns
    .map(({ figures: { late, overdue }, ...each }) => ({ ...each, late, overdue }))
    .filter(({ late, overdue }) => late + overdue > 0)
    .sort((a, b) => b.late + b.overdue - (a.late + a.overdue) || byLevelThenName(a, b))
    .map(({ agencyId, agency, level, late, overdue, causes, apologyLetters }) => {
      return { agencyId, agency, level, late, overdue, causes, apologyLetters };
    });
}

function byLevelThenName(a: OwingAgency, b: OwingAgency): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    collator.compare(a.agency, b.agency) ||
    collator.compare(a.agencyId, b.agencyId)
  );
}
