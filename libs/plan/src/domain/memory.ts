import { readDeadline } from '#calendar';
import type { FollowUp, LeadTarget, SettleAnswer } from '#contracts';
import { foldName } from '#directory';
import { foldWording } from './questions.js';
import { DEADLINE_CHOSEN, LEADS_CHOSEN, type LeadMeaning, type TaskDraft } from './task-draft.js';

/** One thing that a person answered for a plan and that holds for the issuer's next one. */
export type MemoryItem =
  /** What a name as printed means. */
  | { readonly kind: 'name'; readonly key: string; readonly value: readonly Pick<LeadTarget, 'kind' | 'id'>[] }
  /** What the words of a deadline mean, in words without a year: they are read anew for the next plan's year. */
  | { readonly kind: 'wording'; readonly key: string; readonly value: string }
  /** How continuous work reports. */
  | { readonly kind: 'follow-up'; readonly key: 'continuous'; readonly value: FollowUp }
  /** Who follows an area. */
  | { readonly kind: 'area'; readonly key: string; readonly value: string };

export interface PlanMemory {
  /** The year of the plan that is to be answered. */
  readonly planYear: number;
  readonly names: ReadonlyMap<string, readonly Pick<LeadTarget, 'kind' | 'id'>[]>;
  readonly wordings: ReadonlyMap<string, string>;
  readonly followUp: FollowUp | null;
  readonly areas: ReadonlyMap<string, string>;
}

/** Deadlines that differ in their year only are written the same way. */
export function wordingKey(text: string): string {
  return foldWording(withoutYear(text));
}

/** "Tháng 8 năm 2023" loses its "năm", "Cuối năm 2023" does not: there it is a word of the rule. */
function withoutYear(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?<=(?:\d|(?<!\p{L})[ivx]+)\s*)[,–-]?\s*năm\s+20\d\d(?!\d)/giu, '')
    .replace(/\s*[/,–-]?\s*(?<!\d)20\d\d(?!\d)/gu, '')
    .trim();
}

/** "Đầu năm 2024" in a plan of 2023 is another day each year than the words without their year would give. */
function isOfYear(text: string, year: number): boolean {
  return [...text.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].every(([named]) => Number(named) === year);
}

interface Area {
  readonly name: string;
  readonly coordinatorAgencyId: string | null;
}

/** What a settled plan teaches. A day that was picked by hand is that year's day and teaches nothing. */
export function memoriesOf(tasks: readonly TaskDraft[], areas: readonly Area[], planYear: number): MemoryItem[] {
  const kept = tasks.filter(({ excluded }) => !excluded);
  const items = [
    ...unanimous(kept.flatMap(namesOf)),
    ...unanimous(kept.flatMap((task) => wordingsOf(task, planYear))),
    ...followUpOf(kept),
    ...areas.flatMap(({ name, coordinatorAgencyId }): MemoryItem[] =>
      coordinatorAgencyId === null ? [] : [{ kind: 'area', key: foldName(name), value: coordinatorAgencyId }],
    ),
  ];
  return [...new Map(items.map((item) => [`${item.kind}|${item.key}`, item])).values()];
}

/** What one row answered so and another otherwise is no habit; null stands for an answer that holds for its row alone. */
function unanimous(told: readonly (MemoryItem | Told)[]): MemoryItem[] {
  const byKey = Map.groupBy(told, ({ key }) => key);
  return [...byKey.values()].flatMap((items) => {
    const [first] = items;
    const same = new Set(items.map(({ value }) => JSON.stringify(value))).size === 1;
    return same && first !== undefined && first.value !== null ? [first] : [];
  });
}

interface Told {
  readonly key: string;
  readonly value: null;
}

function namesOf({ leadMeanings, leadNames, leads, confirmed }: TaskDraft): MemoryItem[] {
  const told = Map.groupBy(leadMeanings, ({ name }) => foldName(name));
  const explained = [...told].map(([key, meanings]): MemoryItem => ({
    kind: 'name',
    key,
    value: meanings.map(choiceOf),
  }));
  const [only, ...others] = leadNames;
  // Leads chosen for a row that prints one name say what that name means.
  if (only === undefined || others.length > 0 || !confirmed.includes(LEADS_CHOSEN)) return explained;
  return [...explained, { kind: 'name', key: foldName(only), value: leads.map(choiceOf) }];
}

function choiceOf({ kind, id }: Pick<LeadMeaning, 'kind' | 'id'>): Pick<LeadTarget, 'kind' | 'id'> {
  return { kind, id };
}

function wordingsOf({ deadlineText, deadline, confirmed }: TaskDraft, planYear: number): (MemoryItem | Told)[] {
  if (deadlineText === null || !confirmed.includes(DEADLINE_CHOSEN)) return [];
  const [key, answer] = [wordingKey(deadlineText), withoutYear(deadline.text)];
  if (key === '') return [];
  // Words that without their year mean another day, or a day that was picked after them, hold for this row alone.
  const again = readDeadline(answer, { planYear });
  const same = again.kind === deadline.kind && JSON.stringify(again.due) === JSON.stringify(deadline.due);
  if (wordingKey(answer) === key || !same || !isOfYear(deadlineText, planYear)) return [{ key, value: null }];
  return [{ kind: 'wording', key, value: answer }];
}

/** Only what holds for every continuous row is a habit. */
function followUpOf(tasks: readonly TaskDraft[]): MemoryItem[] {
  const ways = new Set(tasks.filter(({ deadline }) => deadline.kind === 'continuous').map(({ followUp }) => followUp));
  const [way, ...others] = [...ways];
  return way === undefined || others.length > 0 ? [] : [{ kind: 'follow-up', key: 'continuous', value: way }];
}

export function recall(items: readonly MemoryItem[], planYear: number): PlanMemory {
  const names = new Map<string, readonly Pick<LeadTarget, 'kind' | 'id'>[]>();
  const wordings = new Map<string, string>();
  const areas = new Map<string, string>();
  let followUp: FollowUp | null = null;
  for (const item of items) {
    if (item.kind === 'name') names.set(item.key, item.value);
    else if (item.kind === 'wording') wordings.set(item.key, item.value);
    else if (item.kind === 'area') areas.set(item.key, item.value);
    else followUp = item.value;
  }
  return { planYear, names, wordings, areas, followUp };
}

/** The words that a deadline was answered with; words of another year than the plan's are a question of their own. */
export function rememberedWords(text: string | null, { wordings, planYear }: PlanMemory): string | undefined {
  return text !== null && isOfYear(text, planYear) ? wordings.get(wordingKey(text)) : undefined;
}

/** What was answered last time to what this row still asks; null where nothing is remembered. Given only when a person says so. */
export function rememberedAnswer(task: TaskDraft, memory: PlanMemory): SettleAnswer | null {
  const asked = task.doubts.filter(({ blocking }) => blocking);
  const meanings = asked
    .filter(({ code, subject }) => code === 'lead-unknown' && subject !== null)
    .flatMap(({ subject }) =>
      (memory.names.get(foldName(subject ?? '')) ?? []).map((lead) => ({ name: subject ?? '', ...lead })),
    );
  const words = asked.some(({ code }) => code === 'deadline-doubtful' || code === 'deadline-unknown')
    ? rememberedWords(task.deadlineText, memory)
    : undefined;
  // A way that a person gave this row stands: only the way every row begins with is replaced.
  const untouched = task.deadline.kind === 'continuous' && task.followUp === 'report-windows';
  const changes = untouched && memory.followUp !== null && memory.followUp !== task.followUp;
  const answer: SettleAnswer = {
    ...(meanings.length > 0 && { meanings }),
    ...(words !== undefined && { deadlineText: words }),
    ...(changes && { followUp: memory.followUp ?? undefined }),
  };
  return Object.keys(answer).length > 0 ? answer : null;
}
