import { formatDate } from '../local-date.js';
import type { PlanPeriod } from '../plan-period.js';
import type { DeadlineRule, MonthDay, Moment, Recurrence, RecurringWhen, SimpleRule, Target } from './deadline-rule.js';

const ROMAN = ['', 'I', 'II', 'III', 'IV'];
const EDGE = { start: 'đầu', middle: 'giữa', end: 'cuối' } as const;
const MONTH_PLACE = { first: 'đầu', middle: 'thứ hai', last: 'cuối', after: 'đầu' } as const;
const RHYTHM: Record<Recurrence, string> = {
  daily: 'hằng ngày',
  weekly: 'hằng tuần',
  'twice-monthly': '2 lần/tháng',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  semiannual: '6 tháng một lần',
  'nine-month': '9 tháng một lần',
  annual: 'hằng năm',
  'every-2-years': '2 năm một lần',
  listed: 'hằng năm',
};

/** The rule as one plain Vietnamese phrase; reading it again in the same plan year gives the same rule. */
export function sayDeadline(rule: DeadlineRule): string {
  if (rule.kind !== 'compound') return saySimple(rule);
  return rule.parts
    .map(({ scope, rule: part }) => (scope === null ? saySimple(part) : `${scope}: ${saySimple(part)}`))
    .join('; ');
}

function saySimple(rule: SimpleRule): string {
  switch (rule.kind) {
    case 'none':
    case 'unknown':
      return '';
    case 'conditional':
      return rule.condition ?? '';
    case 'by-reference':
      return rule.reference ?? '';
    case 'fixed':
      return sayTargets(rule.targets, true) + remarks(rule);
    case 'continuous':
      return `thường xuyên${rule.from ? ` từ ${sayMoment(rule.from, true)}` : ''}${remarks(rule)}`;
    case 'recurring':
      return sayRecurring(rule.recurrence, rule.when) + remarks(rule);
  }
}

function remarks({ condition, reference }: SimpleRule): string {
  return `${condition === null ? '' : ` (${condition})`}${reference === null ? '' : ` (theo ${reference})`}`;
}

function sayTargets(targets: readonly Target[], withYear: boolean): string {
  const mixed = targets.some(({ bound }) => bound === 'before');
  return targets.map((target) => sayTarget(target, withYear, mixed)).join(' và ');
}

function sayTarget({ bound, from, until }: Target, withYear: boolean, mixed: boolean): string {
  const end = sayMoment(until, withYear);
  const limit = bound === 'before' ? `trước ${end}` : until.type === 'day' || mixed ? `chậm nhất ${end}` : end;
  return from ? `từ ${sayMoment(from, withYear)} đến ${bound === 'before' ? limit : end}` : limit;
}

function sayMoment(moment: Moment, withYear: boolean): string {
  switch (moment.type) {
    case 'day':
      return `ngày ${withYear ? formatDate(moment.date) : formatDate(moment.date).slice(0, -5)}`;
    case 'period':
      return sayPeriod(moment.period, withYear);
    case 'edge':
      return `${EDGE[moment.edge]} ${sayPeriod(moment.period, withYear)}`;
    case 'week':
      return `tuần ${moment.week === 'last' ? 'cuối' : moment.week} ${sayPeriod(moment.month, withYear)}`;
    case 'days-after':
      return `trong vòng ${moment.days} ngày${moment.working ? ' làm việc' : ''} kể từ ngày ${formatDate(moment.start)}`;
  }
}

function sayPeriod({ unit, index, year }: PlanPeriod, withYear: boolean): string {
  switch (unit) {
    case 'month':
      return `tháng ${index}${withYear ? `/${year}` : ''}`;
    case 'quarter':
      return `quý ${ROMAN[index]}${withYear ? `/${year}` : ''}`;
    case 'half':
      return `6 tháng ${index === 1 ? 'đầu' : 'cuối'} năm${withYear ? ` ${year}` : ''}`;
    case 'first-months':
      return `${index} tháng đầu năm${withYear ? ` ${year}` : ''}`;
    case 'year':
      return withYear ? `năm ${year}` : 'cả năm';
  }
}

function sayRecurring(recurrence: Recurrence | null, when: RecurringWhen): string {
  const rhythm = recurrence === null ? 'định kỳ' : RHYTHM[recurrence];
  switch (when.type) {
    case 'period-end':
      return rhythm;
    case 'targets':
      return `${sayTargets(when.targets, false)} ${rhythm}`;
    case 'month-days':
      return `${when.bound === 'before' ? 'trước ' : ''}${sayMonthDays(when.days, recurrence, rhythm)}`;
  }
}

function sayMonthDays(days: readonly MonthDay[], recurrence: Recurrence | null, rhythm: string): string {
  const place = days[0]?.place ?? 'last';
  const numbers = days
    .flatMap(({ day }) => (day === 'last' ? [] : [`ngày ${String(day).padStart(2, '0')}`]))
    .join(' và ');
  const unit = recurrence === 'quarterly' ? 'quý' : recurrence === 'annual' ? 'năm' : null;
  if (unit && place === 'after') return `${numbers} tháng đầu ${unit} sau`.trim();
  if (unit) return `${numbers} tháng ${MONTH_PLACE[place]} ${unit}`.trim();
  return place === 'after' ? `${numbers} tháng sau, ${rhythm}`.trim() : `${numbers} ${rhythm}`.trim();
}
