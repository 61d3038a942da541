import { doubt } from './doubt.js';
import { Likeness } from './likeness.js';
import type { ReadTarget, ReadTask } from './plan-reading.js';

/** Sentences about one indicator only; longer ones name several. */
const maxLength = 220;
const minSubject = 25;
const lengthGap = 40;
const sameIndicator = 0.9;

const subjectOf = (target: ReadTarget): string =>
  target.text.replace(/\d[\d.,]*\s*%?/g, '').replace(/^\s*(?:[-–]\s*)?[a-zđ]\)\s*/iu, '');

const contradicts = (left: ReadTarget, right: ReadTarget): boolean =>
  left.area === right.area &&
  left.unit === right.unit &&
  left.values.join() !== right.values.join() &&
  Math.abs(left.text.length - right.text.length) < lengthGap;

/** By first line of the row: the sentence of the prose that gives the row's indicator another figure. */
const findConflicts = (prose: readonly ReadTarget[], table: readonly ReadTarget[]): Map<number, string> => {
  const plain = prose.filter((target) => target.text.length < maxLength);
  const printed = table.filter((target) => target.text.length < maxLength + lengthGap);
  const conflicts = new Map<number, string>();
  if (plain.length === 0 || printed.length === 0) return conflicts;
  const likeness = new Likeness([...plain, ...printed].map(subjectOf));
  for (const target of printed) {
    const subject = subjectOf(target);
    if (subject.length < minSubject) continue;
    const other = plain.find(
      (each) => contradicts(each, target) && likeness.between(subjectOf(each), subject) >= sameIndicator,
    );
    if (other !== undefined) conflicts.set(target.lines[0] ?? 0, `dòng ${other.lines.join(', ')}: ${other.text}`);
  }
  return conflicts;
};

/** Doubts rows whose figure the prose contradicts, or that cannot be. */
export const markTargets = (
  tasks: readonly ReadTask[],
  prose: readonly ReadTarget[],
  table: readonly ReadTarget[],
): ReadTask[] => {
  const conflicts = findConflicts(prose, table);
  const implausible = new Set(table.filter(({ issues }) => issues.length > 0).map(({ lines }) => lines[0]));
  return tasks.map((task) => {
    const [line = -1] = task.lines;
    const conflict = conflicts.get(line);
    const found = [
      ...(conflict === undefined ? [] : [doubt('target-conflict', conflict)]),
      ...(implausible.has(line) ? [doubt('target-implausible')] : []),
    ];
    return found.length === 0 ? task : { ...task, needsReview: true, issues: [...task.issues, ...found] };
  });
};
