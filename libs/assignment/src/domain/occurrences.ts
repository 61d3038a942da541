import {
  type DeadlineReading,
  type DeadlineReadingPart,
  formatDate,
  lengthOfSpan,
  type LocalDate,
  monthWindows,
  type NamedWindow,
  type PeriodLength,
  quarterWindows,
  reportWindows,
  rollDay,
  type RollPolicy,
  type WorkingCalendar,
} from '#calendar';
import type { AssignmentKind, FollowUp } from '#contracts';

/** One period for which a task is owed. */
export interface Occurrence {
  /** Unique within a task and agency, and the same whenever the plan is expanded. */
  readonly key: string;
  readonly kind: AssignmentKind;
  /** What of the task it is about; null: all of it. */
  readonly scope: string | null;
  readonly dueNominal: LocalDate | null;
  readonly due: LocalDate | null;
  readonly exclusive: boolean;
  /** How long the period is that the day closes; null: the document names a day by itself, or none. */
  readonly period: PeriodLength | null;
  readonly condition: string | null;
  readonly explanation: string;
}

export interface PlanTimes {
  readonly planYear: number;
  readonly rollPolicy: RollPolicy;
  readonly calendar: WorkingCalendar;
  /** How continuous work reports. */
  readonly followUp: FollowUp;
}

type Reading = Omit<DeadlineReading, 'parts' | 'candidates'>;

/** The periods of a settled deadline, in order of the document. */
export function occurrencesOf(deadline: DeadlineReading, times: PlanTimes): Occurrence[] {
  const found =
    deadline.kind === 'compound' && deadline.parts.length > 0
      ? deadline.parts.flatMap((part, index) => ofPart(part, index + 1, times))
      : ofReading(deadline, times);
  return [...new Map(found.map((occurrence) => [occurrence.key, occurrence])).values()];
}

/** Continuous parts of one task share its progress reports: those keep their key. */
function ofPart(part: DeadlineReadingPart, number: number, times: PlanTimes): Occurrence[] {
  return ofReading(part, times).map((occurrence) =>
    occurrence.kind === 'progress-report'
      ? occurrence
      : { ...occurrence, key: `part:${number}:${occurrence.key}`, scope: part.scope },
  );
}

function ofReading(reading: Reading, times: PlanTimes): Occurrence[] {
  switch (reading.kind) {
    case 'fixed':
    case 'compound':
      return reading.due.length > 0 ? onDays(reading, 'dated') : [waiting(reading)];
    case 'recurring':
      // Daily and weekly rules have no days of their own: they are followed as continuous work.
      return reading.due.length > 0 ? onDays(reading, 'dated') : continuously(reading, times);
    case 'continuous':
      return [...continuously(reading, times), ...onDays(reading, 'dated')];
    case 'conditional':
    case 'by-reference':
      return reading.due.length > 0 ? onDays(reading, 'triggered') : [waiting(reading)];
    case 'none':
    case 'unknown':
      throw new Error(`A deadline that nobody settled ("${reading.text}") reached publication.`);
  }
}

function onDays(reading: Reading, kind: AssignmentKind): Occurrence[] {
  return reading.due.map((day, index) => ({
    ...sharedOf(reading),
    key: day,
    kind,
    dueNominal: day,
    due: reading.effective[index] ?? day,
    exclusive: reading.exclusive,
    period: reading.periods?.[index] ?? null,
  }));
}

/** No day until the event comes or the other document names one. */
function waiting(reading: Reading): Occurrence {
  return { ...sharedOf(reading), ...undated, key: 'trigger', kind: 'triggered' };
}

function continuously(reading: Reading, times: PlanTimes): Occurrence[] {
  const whole: Occurrence = { ...sharedOf(reading), ...undated, key: 'continuous', kind: 'continuous' };
  return [whole, ...progressReports(reading, times)];
}

/** Continuous work owes a progress report in every window of its kind that ends after the work begins. */
function progressReports(reading: Reading, { planYear, rollPolicy, calendar, followUp }: PlanTimes): Occurrence[] {
  return windowsOf[followUp](planYear)
    .filter(({ window }) => reading.from === null || window.to >= reading.from)
    .map(({ key, name, window }) => {
      const rolled = rollDay(window.due, calendar, { policy: rollPolicy });
      const data = `số liệu từ ${formatDate(window.from)} đến ${formatDate(window.to)}`;
      return {
        key: `progress:${key}`,
        kind: 'progress-report',
        scope: name,
        dueNominal: window.due,
        due: rolled.effective,
        exclusive: false,
        period: lengthOfSpan(window.from, window.to),
        condition: null,
        explanation: `Việc thường xuyên báo cáo tiến độ ${name} (${data}): ${rolled.explanation}.`,
      };
    });
}

const windowNames = { Q1: 'quý I', H1: '6 tháng đầu năm', Q3: 'quý III', Y: 'năm' } as const;

/** The windows of a year, by how the work reports; the keys of the four report windows are those of every earlier plan. */
const windowsOf: Readonly<Record<FollowUp, (year: number) => NamedWindow[]>> = {
  'report-windows': (year) =>
    reportWindows(year).map((window) => ({ key: window.report, name: windowNames[window.report], window })),
  monthly: monthWindows,
  quarterly: quarterWindows,
  none: () => [],
};

const undated = { dueNominal: null, due: null, exclusive: false, period: null } as const;

function sharedOf(reading: Reading): Pick<Occurrence, 'scope' | 'condition' | 'explanation'> {
  return { scope: null, condition: reading.condition ?? reading.reference, explanation: reading.explanation };
}
