import { describe, expect, it } from 'vitest';
import { localDate, vietnamCalendar } from '#calendar';
import type { SettleAnswer } from '#contracts';
import { directoryFromDrafts } from '#directory';
import { type AnswerSetting, applyAnswer } from './apply-answer.js';
import { draftPlan } from './draft-plan.js';
import { memoriesOf, type MemoryItem, type PlanMemory, recall, rememberedAnswer, wordingKey } from './memory.js';
import { readPlan } from './reading/read-plan.js';
import { isOpen, type TaskDraft } from './task-draft.js';

const agency = { kind: 'department', level: 'province', groups: [], aliases: [], email: null } as const;
const directory = directoryFromDrafts(
  ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính'].map((name) => ({ ...agency, name })),
  (position) => `a${String(position)}`,
);
const home = 'a1';
const law = 'a2';
const money = 'a3';

const settingOf = (planYear: number, memory?: PlanMemory): AnswerSetting => ({
  ...{ directory, issuer: {}, today: localDate(`${String(planYear)}-01-02`), memory },
  ...{ planYear, rollPolicy: 'forward', calendar: vietnamCalendar },
});

/** A row as [leads, deadline]. */
const draftOf = (setting: AnswerSetting, ...rows: (readonly [string, string])[]) => {
  const year = String(setting.planYear);
  const head = `KẾ HOẠCH\nCải cách hành chính tỉnh Bình Sơn năm ${year}\n\nSTT\tNhiệm vụ\tSản phẩm\tChủ trì\tPhối hợp\tThời gian\n`;
  const table = rows.map(([lead, due], at) => `${at + 1}\tLàm việc số ${at + 1}\tBáo cáo\t${lead}\t\t${due}`);
  return draftPlan(readPlan(head + table.join('\n')), setting);
};

const answered = (task: TaskDraft | undefined, answer: SettleAnswer, setting: AnswerSetting): TaskDraft => {
  const result = task === undefined ? null : applyAnswer(task, answer, setting);
  if (result?.ok !== true) throw new Error(result?.message ?? 'There is no such row.');
  return result.task;
};

/** What a plan of 2023 teaches when its rows are answered so. */
const learnt = (...rows: (readonly [lead: string, deadline: string, answer: SettleAnswer | null])[]): MemoryItem[] => {
  const setting = settingOf(2023);
  const { tasks } = draftOf(setting, ...rows.map(([lead, due]) => [lead, due] as const));
  const settled = tasks.map((task, at) => {
    const answer = rows[at]?.[2] ?? null;
    return answer === null ? task : answered(task, answer, setting);
  });
  return memoriesOf(settled, [], 2023).filter(({ kind }) => kind !== 'follow-up');
};

describe('the words of a deadline', () => {
  it.each([
    ['Giữa quý III/2023', 'Giữa  quý III/2024'],
    ['Tháng 8 năm 2023', 'tháng 8'],
    ['Quý I - 2023.', 'Quý I/2025'],
    ['Quý II năm 2023', 'Quý II'],
    ['Cuối năm 2023', 'Cuối năm'],
    ['6 tháng đầu năm 2023', '6 tháng đầu năm'],
  ])('are the same in "%s" and "%s"', (one, other) => {
    expect(wordingKey(one)).toBe(wordingKey(other));
  });

  it('are others where more than the year differs', () => {
    expect(wordingKey('Quý I/2023')).not.toBe(wordingKey('Quý II/2023'));
    expect(wordingKey('Số 2023/KH')).not.toBe(wordingKey('Số 45/KH'));
  });
});

it('recalls each kind in its place', () => {
  const memory = recall(
    [
      { kind: 'name', key: 'ban pháp chế', value: [{ kind: 'agency', id: 'a1' }] },
      { kind: 'wording', key: 'giữa quý iii', value: 'Tháng 8' },
      { kind: 'follow-up', key: 'continuous', value: 'monthly' },
      { kind: 'area', key: 'thể chế', value: 'a2' },
    ],
    2024,
  );
  expect(memory.names.get('ban pháp chế')).toEqual([{ kind: 'agency', id: 'a1' }]);
  expect([memory.wordings.get('giữa quý iii'), memory.followUp, memory.areas.get('thể chế')]).toEqual([
    'Tháng 8',
    'monthly',
    'a2',
  ]);
});

describe('a settled plan', () => {
  const toLaw = { kind: 'agency', id: law } as const;

  it('teaches what a name means, told by itself or by the leads of a row that prints it alone', () => {
    const means = { kind: 'name', key: 'ban pháp chế', value: [toLaw] };
    const told = { meanings: [{ name: 'Ban Pháp chế', ...toLaw }] };
    expect(learnt(['Ban Pháp chế', 'Quý I/2023', told])).toEqual([means]);
    expect(learnt(['Ban Pháp chế', 'Quý I/2023', { leads: [toLaw] }])).toEqual([means]);
  });

  it('cannot say which of two printed names the chosen leads explain', () => {
    expect(learnt(['Ban Pháp chế; Tổ giúp việc', 'Quý I/2023', { leads: [toLaw] }])).toEqual([]);
  });

  it('teaches what words of a deadline mean, in words without the year', () => {
    expect(learnt(['Sở Nội vụ', 'Giữa quý III/2023', { deadlineText: 'Tháng 8/2023' }])).toEqual([
      { kind: 'wording', key: 'giữa quý iii', value: 'Tháng 8' },
    ]);
  });

  it.each<[string, SettleAnswer]>([
    ['a day picked by hand', { due: ['2023-08-20'] }],
    ['a day of those offered', { deadlineCandidate: 0 }],
    ['words that were right as read', { confirm: true }],
    ['the same words with their year', { deadlineText: 'Giữa quý III/2023' }],
    ['a row that was left out', { deadlineText: 'Tháng 8/2023', exclude: { reason: 'làm năm sau' } }],
  ])('teaches nothing by %s', (_, answer) => {
    expect(learnt(['Sở Nội vụ', 'Giữa quý III', answer])).toEqual([]);
  });

  it('teaches nothing where one row was answered so and another otherwise', () => {
    const july = { deadlineText: 'Tháng 7/2023' };
    const rows = (other: SettleAnswer) =>
      learnt(['Sở Nội vụ', 'Giữa quý III', july], ['Sở Tư pháp', 'Giữa quý III', other]);
    expect(rows({ deadlineText: 'Tháng 9/2023' })).toEqual([]);
    expect(rows({ due: ['2023-08-20'] })).toEqual([]);
    expect(rows(july)).toHaveLength(1);
    const toMoney = { leads: [{ kind: 'agency' as const, id: money }] };
    expect(learnt(['Tổ', 'Quý I/2023', { leads: [toLaw] }], ['Tổ', 'Quý I/2023', toMoney])).toEqual([]);
  });

  it('teaches nothing by a day picked after words, nor by words of another year', () => {
    const setting = settingOf(2023);
    const [task] = draftOf(setting, ['Sở Nội vụ', 'Giữa quý III']).tasks;
    const words = answered(task, { deadlineText: 'Tháng 8/2023' }, setting);
    expect(memoriesOf([answered(words, { due: ['2023-08-15'] }, setting)], [], 2023)).toEqual([]);
    expect(learnt(['Sở Nội vụ', 'Đầu năm 2024', { deadlineText: '15/01/2024' }])).toEqual([]);
    expect(learnt(['Sở Nội vụ', 'Đầu năm 2024', { deadlineText: 'Tháng 12/2023' }])).toEqual([]);
  });

  it('teaches nothing about a blank cell by words that are but a year', () => {
    expect(learnt(['Sở Nội vụ', '2023', { deadlineText: 'Tháng 12/2023' }])).toEqual([]);
  });

  it('teaches how continuous work reports only where all of it does so', () => {
    const setting = settingOf(2023);
    const { tasks } = draftOf(setting, ['Sở Nội vụ', 'Thường xuyên'], ['Sở Tư pháp', 'Thường xuyên']);
    const [one, other] = tasks.map((task) => answered(task, { followUp: 'quarterly' }, setting));
    const habit = { kind: 'follow-up', key: 'continuous', value: 'quarterly' };
    expect(
      memoriesOf(
        [one, other].flatMap((task) => task ?? []),
        [],
        2023,
      ),
    ).toEqual([habit]);
    expect(
      memoriesOf(
        [one, tasks[1]].flatMap((task) => task ?? []),
        [],
        2023,
      ),
    ).toEqual([]);
  });

  it('teaches who follows an area, where somebody does', () => {
    const areas = [
      { name: 'CẢI CÁCH THỂ CHẾ', coordinatorAgencyId: law },
      { name: 'Tài chính công', coordinatorAgencyId: null },
    ];
    expect(memoriesOf([], areas, 2023)).toEqual([{ kind: 'area', key: 'cải cách thể chế', value: law }]);
  });
});

describe('the next plan', () => {
  const items: MemoryItem[] = [
    { kind: 'name', key: 'ban pháp chế', value: [{ kind: 'agency', id: law }] },
    { kind: 'name', key: 'sở tài chính', value: [{ kind: 'agency', id: law }] },
    { kind: 'wording', key: 'giữa quý iii', value: 'Tháng 8' },
    { kind: 'wording', key: 'quý i', value: 'Tháng 2' },
    { kind: 'follow-up', key: 'continuous', value: 'monthly' },
  ];
  const setting = settingOf(2024, recall(items, 2024));
  const answerTo = (...row: readonly [string, string]) =>
    draftOf(setting, row).tasks.map((task) => rememberedAnswer(task, setting.memory ?? recall([], 2024)))[0];

  it('is answered in what it asks, and in nothing else', () => {
    const meanings = [{ name: 'Ban pháp chế', kind: 'agency', id: law }];
    expect(answerTo('Ban pháp chế', 'Giữa quý III/2024')).toEqual({ meanings, deadlineText: 'Tháng 8' });
    expect(answerTo('Ban pháp chế', 'Quý I/2024')).toEqual({ meanings });
    expect(answerTo('Sở Tài chính', 'Quý I/2024')).toBeNull();
    expect(answerTo('Tổ giúp việc', 'Giữa quý II/2024')).toBeNull();
  });

  it('has its continuous work report as before', () => {
    expect(answerTo('Sở Nội vụ', 'Thường xuyên')).toEqual({ followUp: 'monthly' });
  });

  it('lets a way that a person gave a row stand', () => {
    const [task] = draftOf(setting, ['Sở Nội vụ', 'Thường xuyên']).tasks;
    expect(rememberedAnswer(answered(task, { followUp: 'quarterly' }, setting), recall(items, 2024))).toBeNull();
  });

  it('is asked about words of another year, whatever they meant last time', () => {
    expect(answerTo('Sở Nội vụ', 'Giữa quý III/2023')).toBeNull();
    expect(answerTo('Sở Nội vụ', 'Giữa quý III/2025')).toBeNull();
  });

  it('is not asked again about a row that a person answered', () => {
    const [task] = draftOf(setting, ['Sở Nội vụ', 'Giữa quý III/2024']).tasks;
    const settled = answered(task, { due: ['2024-09-05'] }, setting);
    expect(rememberedAnswer(settled, recall(items, 2024))).toBeNull();
  });

  it('reads remembered words in its own year', () => {
    const [task] = draftOf(setting, ['Sở Nội vụ', 'Giữa quý III/2024']).tasks;
    const answer = task === undefined ? null : rememberedAnswer(task, recall(items, 2024));
    const { deadline } = answered(task, answer ?? {}, setting);
    expect([deadline.due, deadline.needsReview]).toEqual([['2024-08-31'], false]);
  });

  it('stays open until a person says so, the old answer first among those offered', () => {
    const [task] = draftOf(setting, ['Ban pháp chế', 'Giữa quý III/2024']).tasks;
    expect(task && isOpen(task)).toBe(true);
    expect(task?.doubts.map(({ code, candidates }) => [code, candidates[0]?.label, candidates[0]?.remembered])).toEqual(
      [
        ['deadline-doubtful', 'Như kế hoạch trước: Tháng 8', true],
        ['lead-unknown', 'Như kế hoạch trước: Sở Tư pháp', true],
      ],
    );
  });

  it.each<[string, MemoryItem['value']]>([
    ['an agency that is gone', [{ kind: 'agency', id: 'a9' }]],
    [
      'several agencies',
      [
        { kind: 'agency', id: home },
        { kind: 'agency', id: money },
      ],
    ],
  ])('is not offered %s with one press', (_, value) => {
    const memory = recall([{ kind: 'name', key: 'ban pháp chế', value } as MemoryItem], 2024);
    const [task] = draftOf(settingOf(2024, memory), ['Ban pháp chế', 'Quý I/2024']).tasks;
    expect(task?.doubts.flatMap(({ candidates }) => candidates.filter(({ remembered }) => remembered))).toEqual([]);
  });
});
