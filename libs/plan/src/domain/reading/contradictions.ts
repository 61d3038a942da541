import { formatDate, type LocalDate } from '#calendar';
import { deedsIn } from './deeds.js';
import { doubt } from './doubt.js';
import { Likeness } from './likeness.js';
import { fold } from './plain-text.js';
import type { LocatedIssue, ReadDuty, ReadingIssue, ReadTask } from './plan-reading.js';

/** Two places of one document that give one deed two dates. */
interface Contradiction {
  readonly task: ReadTask;
  readonly issue: ReadingIssue;
  readonly lines: readonly number[];
  /** The other place and its days, to choose from. */
  readonly other: { readonly label: string; readonly due: readonly LocalDate[] };
}

const daysOf = ({ deadline }: ReadTask): LocalDate[] => [
  ...new Set([...deadline.due, ...deadline.parts.flatMap(({ due }) => due)]),
];
const spell = (days: readonly LocalDate[]): string => days.map(formatDate).join(', ');
const isDated = (task: ReadTask): boolean =>
  ['fixed', 'compound'].includes(task.deadline.kind) && daysOf(task).length > 0;

/** The year alone names a plan as often as it sets a time: it contradicts no day within it. */
const setsDay = ({ deadline, deadlineText }: ReadDuty): boolean =>
  deadline.kind === 'fixed' &&
  deadline.due.length > 0 &&
  !/^(?:trong\s+)?(?:cả\s+)?năm(?![\p{L}])/iu.test(deadlineText);

const collective =
  /^(?:[Cc]ác |[Tt]oàn thể |[Tt]hủ trưởng |[Gg]iám đốc )*(?:[Ss]ở|[Bb]an|[Nn]gành|[Cc]ơ quan|[Đđ]ơn vị|[Pp]hòng)(?:,|\s(?!\p{Lu})|$)/u;
const levels: readonly (readonly [string, RegExp])[] = [
  ['department', collective],
  ['district', /huyện|thị xã|quận/iu],
  ['commune', /(?:cấp |các |ubnd )xã|phường|thị trấn/iu],
];

/** Bodies named one by one as they are, collective ones by their level. */
const ownersOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(
    names.flatMap((name) => {
      const found = levels.filter(([, words]) => words.test(name));
      return found.length > 0 ? found.map(([level]) => level) : [fold(name)];
    }),
  );

const shareOwner = (left: readonly string[], right: readonly string[]): boolean => {
  const owners = ownersOf(left);
  return [...ownersOf(right)].some((owner) => owners.has(owner));
};

const sameThing = 0.9;
const minSubject = 40;
/** Real plans have a dozen dated sentences; the comparison of more would cost more than it finds. */
const maxDuties = 60;

/** The words right before the date: what is to be done by it. */
const subjectOf = ({ text, deadlineText }: ReadDuty): string =>
  text
    .slice(0, text.indexOf(deadlineText))
    .split(/[;.:]\s|\s(?:và|,)\s+(?=\d+\s*%)/u)
    .at(-1)
    ?.trim() ?? '';

const cellsOf = ({ objective, task, activity }: ReadTask): string[] =>
  [objective, task, activity].filter((text) => text !== null);

const isAlike = (subject: string, cell: string, likeness: Likeness): boolean => {
  const ratio = cell.length / subject.length;
  return cell.length >= minSubject && ratio > 0.5 && ratio < 1.8 && likeness.between(subject, cell) >= sameThing;
};

const lastDeedBefore = ({ text, deadlineText }: ReadDuty): string | null =>
  deedsIn(text.slice(0, text.indexOf(deadlineText))).at(-1)?.key ?? null;

const contradiction = (duty: ReadDuty, task: ReadTask): Contradiction => ({
  task,
  lines: [...duty.lines, ...task.lines],
  other: { label: `theo phần lời: ${duty.deadlineText}`, due: duty.deadline.due },
  issue: doubt(
    'prose-contradicts-table',
    `dòng ${duty.lines.join(', ')}: “${duty.deadlineText}”, tức ${spell(duty.deadline.due)}; ` +
      `bảng, dòng ${task.lines.join(', ')}: “${task.deadlineText ?? ''}”, tức ${spell(daysOf(task))}`,
  ),
});

/** Rows by the papers they order to be made; an objective is served by many rows. */
const indexDeeds = (tasks: readonly ReadTask[]): Map<string, ReadTask[]> => {
  const index = new Map<string, ReadTask[]>();
  for (const task of tasks) {
    const keys = [task.task, task.activity].flatMap((text) => deedsIn(text ?? '').map((deed) => deed.key));
    for (const key of new Set(keys)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [task]);
      else known.push(task);
    }
  }
  return index;
};

const againstTable = (duties: readonly ReadDuty[], tasks: readonly ReadTask[]): Contradiction[] => {
  const dated = tasks.filter(isDated);
  const settled = duties.filter(setsDay).slice(0, maxDuties);
  if (dated.length === 0 || settled.length === 0) return [];
  const byDeed = indexDeeds(dated);
  const likeness = new Likeness([...dated.flatMap(cellsOf), ...settled.map(subjectOf)]);
  return settled.flatMap((duty) => {
    const key = lastDeedBefore(duty);
    const sameDeed = (key === null ? [] : (byDeed.get(key) ?? [])).filter((task) => shareOwner(duty.who, task.lead));
    const subject = subjectOf(duty);
    const sameWords =
      subject.length < minSubject
        ? []
        : dated.filter((task) => cellsOf(task).some((cell) => isAlike(subject, cell, likeness)));
    return [...new Set([...sameDeed, ...sameWords])]
      .filter((task) => !duty.deadline.due.every((day) => daysOf(task).includes(day)))
      .map((task) => contradiction(duty, task));
  });
};

/** Rows of two tables, or of one, that give the same task of the same agency two dates. */
const amongRows = (tasks: readonly ReadTask[]): Contradiction[] => {
  const first = new Map<string, ReadTask>();
  return tasks.filter(isDated).flatMap((task) => {
    const words = [task.objective, task.task, task.activity].join('|').toLowerCase();
    if (words.length < minSubject) return [];
    const key = [words, ...task.lead, task.deliverable].join('|').toLowerCase();
    const other = first.get(key);
    first.set(key, other ?? task);
    if (other === undefined || daysOf(other).join() === daysOf(task).join()) return [];
    const detail = [other, task]
      .map((each) => `dòng ${each.lines.join(', ')}: “${each.deadlineText ?? ''}”, tức ${spell(daysOf(each))}`)
      .join('; ');
    const issue = doubt('tables-contradict', detail);
    const lines = [...other.lines, ...task.lines];
    const choice = (each: ReadTask) => ({ label: `theo dòng kia: ${each.deadlineText ?? ''}`, due: daysOf(each) });
    return [
      { task: other, issue, lines, other: choice(task) },
      { task, issue, lines, other: choice(other) },
    ];
  });
};

export interface Contradicted {
  readonly tasks: ReadTask[];
  readonly issues: LocatedIssue[];
}

/** The row's own days stay first, so that nobody is led away from the table by a key pressed in haste. */
const withChoices = (task: ReadTask, own: readonly Contradiction[]): ReadTask => {
  const issues = [...new Map(own.map(({ issue }) => [issue.message, issue])).values()];
  const choices = [{ label: 'theo bảng', due: daysOf(task) }, ...own.map(({ other }) => other)];
  const candidates = [...task.deadline.candidates, ...choices.map(({ label, due }) => ({ label, due: [...due] }))];
  return {
    ...task,
    needsReview: true,
    issues: [...task.issues, ...issues],
    deadline: { ...task.deadline, candidates },
  };
};

/** Shows both dates wherever the document gives one deed two of them, and settles neither. */
export const markContradictions = (tasks: readonly ReadTask[], duties: readonly ReadDuty[]): Contradicted => {
  const found = [...againstTable(duties, tasks), ...amongRows(tasks)];
  const byTask = Map.groupBy(found, ({ task }) => task);
  const issues = new Map(found.map(({ issue, lines }) => [issue.message, { ...issue, lines }]));
  return {
    tasks: tasks.map((task) => {
      const own = byTask.get(task);
      return own === undefined ? task : withChoices(task, own);
    }),
    issues: [...issues.values()],
  };
};
