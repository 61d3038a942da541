import { addDays, dateOf, daysInMonth, lastDayOfMonth, type LocalDate } from '../local-date.js';
import { monthsOf, periodsOfYear, planPeriod } from '../plan-period.js';
import type { Candidate, DoubtCode, Moment, SimpleRule, Target } from './deadline-rule.js';
import { firstDayOf } from './moment.js';

/** Other readings of a doubtful rule, for a person to choose. */
export function suggestCandidates(rule: SimpleRule, planYear: number): Candidate[] {
  const found = rule.doubts.flatMap((doubt) => candidatesFor(doubt, rule, planYear));
  return [...rule.candidates, ...found].filter(({ due }) => due.length > 0);
}

function candidatesFor(doubt: DoubtCode, rule: SimpleRule, planYear: number): Candidate[] {
  if (doubt === 'several-parts' && rule.kind === 'continuous') {
    return [{ label: 'hằng năm', due: [dateOf(planYear, 12, 31)] }];
  }
  return rule.kind === 'fixed' ? (READINGS[doubt]?.(rule.targets) ?? []) : [];
}

const READINGS: Partial<Record<DoubtCode, (targets: readonly Target[]) => Candidate[]>> = {
  'latest-before': withOrWithout,
  'mixed-list': eachAndLast,
  alternative: eachAndLast,
  contradiction: eachAndLast,
  'edge-of-period': (targets) => targets.flatMap(({ until }) => edgeReadings(until)),
  'week-of-month': (targets) => targets.flatMap(({ until }) => weekReadings(until)),
  'missing-unit': (targets) => targets.flatMap(({ until }) => asQuarter(until)),
};

function withOrWithout(targets: readonly Target[]): Candidate[] {
  return [
    { label: 'không kể ngày ghi trong văn bản', due: targets.map(({ until }) => addDays(firstDayOf(until), -1)) },
    { label: 'kể cả ngày ghi trong văn bản', due: targets.map(({ until }) => lastOf(until)) },
  ];
}

function lastOf(moment: Moment): LocalDate {
  return moment.type === 'period' ? planPeriod(moment.period).to : firstDayOf(moment);
}

function eachAndLast(targets: readonly Target[]): Candidate[] {
  const days = targets
    .map(({ until, bound }) => (bound === 'before' ? addDays(firstDayOf(until), -1) : lastOf(until)))
    .sort();
  const last = days.at(-1);
  const each = days.map((day) => ({ label: `chỉ một mốc: ${day}`, due: [day] }));
  return last && days.length > 1 ? [{ label: 'mỗi mốc một hạn', due: days }, ...each] : [];
}

function edgeReadings(moment: Moment): Candidate[] {
  if (moment.type !== 'edge') return [];
  const { edge, period } = moment;
  const [first, last] = monthsOf(period);
  const exact = { label: 'ngày theo Điều 146 Bộ luật Dân sự', due: [firstDayOf(moment)] };
  if (first === last)
    return [
      exact,
      {
        label: edge === 'start' ? 'hết ngày 10' : 'hết ngày 20',
        due: [dateOf(period.year, first, edge === 'start' ? 10 : 20)],
      },
    ];
  const month = { start: first, middle: first + Math.floor((last - first) / 2), end: last }[edge];
  return [exact, { label: `hết tháng ${month}`, due: [lastDayOfMonth(period.year, month)] }];
}

function weekReadings(moment: Moment): Candidate[] {
  if (moment.type !== 'week') return [];
  const { year, index } = moment.month;
  const end = moment.week === 'last' ? daysInMonth(year, index) : Math.min(moment.week * 7, daysInMonth(year, index));
  return [{ label: `ngày ${end} của tháng`, due: [dateOf(year, index, end)] }];
}

function asQuarter(moment: Moment): Candidate[] {
  if (moment.type !== 'period' || moment.period.unit !== 'month') return [];
  const { year, index } = moment.period;
  const quarter = periodsOfYear('quarter', year)[index - 1];
  const month = { label: `tháng ${index}/${year}`, due: [planPeriod(moment.period).to] };
  return quarter ? [month, { label: `quý ${index}/${year}`, due: [planPeriod(quarter).to] }] : [month];
}
