/**
 * What a careful clerk with a calendar on the wall would send, morning by morning: no columns, no sweeps, no arithmetic shared with the
 * product. Days are YYYY-MM-DD; mornings come at 07:30 and everything that people do happens at ten.
 */
export interface ModelDuty {
  readonly task: number;
  readonly agency: string;
  readonly approver: string;
  readonly standing: string;
  readonly due: string;
  /** Null: by the days from `given` to the due day. */
  readonly length: ModelLength | null;
  /** Contributes five working days before the lead's day. */
  readonly supporter?: string | null;
}
export type ModelLength = 'year' | 'half-year' | 'quarter' | 'month' | 'week';

export interface ModelEvent {
  readonly day: string;
  readonly do: 'report' | 'return' | 'approve' | 'extend';
  readonly task: number;
  readonly to?: string;
}

export interface ModelYear {
  readonly given: string;
  readonly to: string;
  readonly duties: readonly ModelDuty[];
  readonly events: readonly ModelEvent[];
  isWorking(day: string): boolean;
  isDown(day: string): boolean;
}

interface Living extends ModelDuty {
  readonly number: number;
  due: string;
  version: number;
  /** The day of the supporting agency. */
  contribution: string;
  state: 'open' | 'reported' | 'returned' | 'done';
  reported: string | null;
  returned: string | null;
  done: string | null;
}

const LADDERS = {
  year: [30, 15, 7, 3, 1],
  'half-year': [30, 15, 7, 3, 1],
  quarter: [15, 7, 3, 1],
  month: [7, 3, 1],
  week: [1],
};
const AFTER = [1, 3, 7, 12, 17, 22, 27, 32, 37, 42, 47];

export const plusDays = (day: string, days: number): string => {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
};
const between = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Every digest as `day recipient: task stage, task stage …`, in order. */
export function modelDigests(year: ModelYear): string[] {
  const duties = year.duties.map((duty, number): Living => {
    const contribution = contributionDay(year, duty.due, year.given);
    return { ...duty, number, contribution, version: 1, state: 'open', reported: null, returned: null, done: null };
  });
  const said = new Set<string>();
  const lines: string[] = [];
  const known = new Map<string, Record<string, ModelStage[]>>();
  // Walking the calendar day by day takes its time: what has not changed is not walked again.
  const linesFor = (duty: Living) => {
    const key = [duty.number, duty.version, duty.state, duty.reported, duty.returned].join();
    const lines = known.get(key) ?? linesOf(year, duty);
    known.set(key, lines);
    return lines;
  };
  for (let day = plusDays(year.given, 1); day <= year.to; day = plusDays(day, 1)) {
    if (year.isWorking(day) && !year.isDown(day)) lines.push(...morning(linesFor, duties, day, said));
    for (const event of year.events) if (event.day === day) happen(year, duties, event);
  }
  return lines;
}

function morning(
  linesFor: (duty: Living) => Record<string, ModelStage[]>,
  duties: readonly Living[],
  day: string,
  said: Set<string>,
): string[] {
  const letters = new Map<string, string[]>();
  for (const duty of duties) {
    for (const [line, stages] of Object.entries(linesFor(duty))) {
      const current = stages.filter((stage) => stage.day <= day).at(-1);
      if (current === undefined) continue;
      const key = `${String(duty.number)} ${line} ${current.stage} ${current.day} ${String(duty.version)}`;
      if (said.has(key)) continue;
      said.add(key);
      letters.set(current.to, [...(letters.get(current.to) ?? []), `${String(duty.task)} ${current.stage}`]);
    }
  }
  for (const [to, items] of letters) items.push(...newsFor(to, duties, day, said));
  return [...letters].map(([to, items]) => `${day} ${to}: ${items.sort().join(', ')}`).sort();
}

function newsFor(agency: string, duties: readonly Living[], day: string, said: Set<string>): string[] {
  return duties.flatMap((duty) => {
    const key = `${String(duty.number)} decided`;
    if (duty.agency !== agency || duty.done === null || duty.done < plusDays(day, -14) || said.has(key)) return [];
    said.add(key);
    return [`${String(duty.task)} decided`];
  });
}

interface ModelStage {
  readonly stage: string;
  readonly day: string;
  readonly to: string;
}

function walkOn(year: ModelYear, from: string, days: number): string {
  let day = from;
  for (let left = Math.abs(days); left > 0; left -= 1) {
    do day = plusDays(day, days < 0 ? -1 : 1);
    while (!year.isWorking(day));
  }
  return day;
}

/** Never before the working day after it is asked for, never after the lead's day. */
function contributionDay(year: ModelYear, due: string, asked: string): string {
  const wanted = walkOn(year, due, -5);
  const soonest = walkOn(year, asked, 1);
  if (wanted >= soonest) return wanted;
  return soonest < due ? soonest : due;
}

function contributionStages(year: ModelYear, { supporter, agency, contribution, state }: Living): ModelStage[] {
  if (supporter == null || supporter === agency || state === 'reported' || state === 'done') return [];
  const at = (stage: string, days: number) => {
    return { stage: `contribution-${stage}`, day: walkOn(year, contribution, days), to: supporter };
  };
  return [at('before-3', -3), at('before-1', -1), at('due', 0), at('after-1', 1), at('after-3', 3)];
}

function linesOf(year: ModelYear, duty: Living): Record<string, ModelStage[]> {
  const walk = (from: string, days: number): string => walkOn(year, from, days);
  const onWork = (day: string): string => (year.isWorking(day) ? day : walk(day, 1));
  const { agency, approver, standing, due, reported, returned } = duty;
  if (duty.state === 'done') return {};
  if (duty.state === 'reported' && reported !== null) {
    const waits = (stage: string, after: number, to: string) =>
      Array.from({ length: 10 }, (_, at) => ({ stage, day: walk(reported, after + 3 * at), to }));
    return {
      approver: waits('awaiting-approval', 2, approver),
      standing: standing === approver ? [] : waits('awaiting-standing', 5, standing),
    };
  }
  const steps = LADDERS[duty.length ?? lengthOf(between(year.given, due))];
  const owing = [
    ...steps.map((days) => ({ stage: `before-${String(days)}`, day: walk(due, -days), to: agency })),
    { stage: 'due', day: onWork(due), to: agency },
    ...AFTER.map((days) => ({ stage: `after-${String(days)}`, day: walk(due, days), to: agency })),
  ];
  const told = [5, ...AFTER.filter((days) => days > 5)];
  return {
    owing,
    contribution: contributionStages(year, duty),
    coordinator:
      approver === agency
        ? []
        : told.map((days) => ({ stage: `coordinator-${String(days)}`, day: walk(due, days), to: approver })),
    returned:
      duty.state === 'returned' && returned !== null
        ? [{ stage: 'returned', day: onWork(plusDays(returned, 1)), to: agency }]
        : [],
  };
}

function lengthOf(days: number): ModelLength {
  if (days <= 10) return 'week';
  if (days <= 45) return 'month';
  if (days <= 125) return 'quarter';
  return days <= 215 ? 'half-year' : 'year';
}

function happen(year: ModelYear, duties: readonly Living[], event: ModelEvent): void {
  const duty = duties.find(({ task }) => task === event.task);
  if (duty === undefined) return;
  if (event.do === 'report' && (duty.state === 'open' || duty.state === 'returned')) {
    Object.assign(duty, { state: 'reported', reported: event.day });
  } else if (event.do === 'return' && duty.state === 'reported') {
    Object.assign(duty, { state: 'returned', returned: event.day });
  } else if (event.do === 'approve' && duty.state === 'reported') {
    Object.assign(duty, { state: 'done', done: event.day });
  } else if (
    event.do === 'extend' &&
    duty.state === 'open' &&
    event.to !== undefined &&
    event.to > duty.due &&
    duty.due >= event.day
  ) {
    let due = event.to;
    while (!year.isWorking(due)) due = plusDays(due, 1);
    const contribution = contributionDay(year, due, event.day);
    Object.assign(duty, { due, contribution, version: duty.version + 1 });
  }
}
