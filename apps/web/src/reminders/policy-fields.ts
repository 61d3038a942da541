import type { PolicyChangesBody, ReminderPolicyShape } from '#contracts';

export const ladderLengths = ['year', 'half-year', 'quarter', 'month', 'week'] as const;
export type LadderLength = (typeof ladderLengths)[number];

/** A policy as it is typed: rows of numbers are text. */
export type PolicyFields = Omit<ReminderPolicyShape, 'ladders' | 'after'> & {
  ladders: Record<LadderLength, string>;
  after: string;
};

export function fieldsOf({ ladders, after, ...numbers }: ReminderPolicyShape): PolicyFields {
  const texts = ladderLengths.map((length) => [length, sayCounts(ladders[length])] as const);
  return { ...numbers, ladders: Object.fromEntries(texts) as PolicyFields['ladders'], after: sayCounts(after) };
}

/** Numbers that may not be left empty; the others, empty, tell nobody. */
const required = ['afterEvery', 'afterRepeats', 'approvalAfter', 'approvalEvery', 'approvalRepeats'] as const;

/** Undefined: not to be asked about yet, something typed cannot stand. Null: nothing differs from what would hold anyway. */
export function draftOf(fields: PolicyFields, inherited: ReminderPolicyShape): PolicyChangesBody | null | undefined {
  const rows = ladderLengths.every((length) => faultOf(fields.ladders[length], 'falling') === null);
  const numbers = required.every((name) => Number.isInteger(fields[name]));
  return rows && numbers && faultOf(fields.after, 'rising') === null ? changesOf(fields, inherited) : undefined;
}

/** What differs from what would hold anyway; null: nothing does. Rows that cannot be read are left out. */
export function changesOf(fields: PolicyFields, inherited: ReminderPolicyShape): PolicyChangesBody | null {
  const { ladders, after, ...numbers } = fields;
  const { ladders: inheritedLadders, after: inheritedAfter, ...inheritedNumbers } = inherited;
  const rows = ladderLengths.flatMap((length) => {
    const counts = readCounts(ladders[length]);
    return counts === null || isSame(counts, inheritedLadders[length]) ? [] : [[length, counts] as const];
  });
  const days = readCounts(after);
  const differing = Object.entries(numbers).filter(
    ([name, value]) => (value ?? null) !== inheritedNumbers[name as keyof typeof inheritedNumbers],
  );
  const changes: PolicyChangesBody = {
    ...Object.fromEntries(differing.map(([name, value]) => [name, value ?? null])),
    ...(rows.length > 0 && { ladders: Object.fromEntries(rows) }),
    ...(days !== null && !isSame(days, inheritedAfter) && { after: days }),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}

/** "15, 7, 3" · "15 7 3" · "15-7-3"; empty: none; null: not numbers. */
export function readCounts(text: string | undefined): number[] | null {
  const parts = (text ?? '').split(/[\s,;–-]+/).filter((part) => part !== '');
  return parts.every((part) => /^\d{1,3}$/.test(part)) ? parts.map(Number) : null;
}

/** Why a row cannot stand, for the person who typed it. */
export function faultOf(text: string | undefined, order: 'falling' | 'rising'): string | null {
  const counts = readCounts(text);
  if (counts === null) return 'Ghi các số ngày, cách nhau bằng dấu phẩy.';
  const sign = order === 'falling' ? -1 : 1;
  const ordered = counts.every((count, at) => at === 0 || sign * (count - (counts[at - 1] ?? 0)) > 0);
  if (!ordered) return order === 'falling' ? 'Các số phải giảm dần.' : 'Các số phải tăng dần.';
  return order === 'rising' && counts.includes(0) ? 'Sau hạn ít nhất 1 ngày.' : null;
}

function sayCounts(counts: readonly number[]): string {
  return counts.join(', ');
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((count, at) => count === other[at]);
}
