import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { buildDigest, type DigestEntry } from './digest.js';
import { defaultWindow } from './reminder-policy.js';

const recipient = {
  name: 'Sở Nội vụ',
  audience: 'agency' as const,
  day: localDate('2023-03-28'),
  publicUrl: 'http://don-doc.example',
};
const anEntry = (given: Partial<DigestEntry>): DigestEntry => ({
  assignmentId: `id-${String(given.taskPosition ?? 1)}-${given.due ?? ''}`,
  taskPosition: 1,
  row: '1',
  title: 'Ban hành kế hoạch',
  due: localDate('2023-03-31'),
  agencyName: 'Sở Nội vụ',
  returnReason: null,
  reportedOn: null,
  stages: ['before-3'],
  ...given,
});

describe('buildDigest', () => {
  const entries = [
    anEntry({
      taskPosition: 9,
      stages: ['awaiting-approval'],
      agencyName: 'Sở Y tế',
      reportedOn: localDate('2023-03-27'),
    }),
    anEntry({ taskPosition: 4, stages: ['returned', 'before-3'], returnReason: 'Thiếu phụ lục' }),
    anEntry({ taskPosition: 3 }),
    anEntry({ taskPosition: 2, due: localDate('2023-03-29'), stages: ['before-1'] }),
    anEntry({ taskPosition: 7, due: localDate('2023-03-21'), stages: ['after-7'] }),
    anEntry({ taskPosition: 6, due: localDate('2023-03-14'), stages: ['after-14'] }),
  ];

  it('sorts the duties into sections, the most urgent first', () => {
    const { model } = buildDigest(recipient, entries, defaultWindow);
    expect(model.sections.map(({ name, rows }) => [name, rows.map(({ due, daysLeft }) => [due, daysLeft])])).toEqual([
      [
        'overdue',
        [
          ['2023-03-14', -14],
          ['2023-03-21', -7],
        ],
      ],
      [
        'due-soon',
        [
          ['2023-03-29', 1],
          ['2023-03-31', 3],
        ],
      ],
      ['returned', [['2023-03-31', 3]]],
      ['awaiting-approval', [['2023-03-31', 3]]],
    ]);
    expect(model.sections.at(-1)?.rows[0]).toMatchObject({ reporterName: 'Sở Y tế', reportedOn: '2023-03-27' });
  });

  it('lists every duty and stage in its items, whatever order it was given', () => {
    const items = buildDigest(recipient, entries, defaultWindow).items.map(
      ({ task, stage }) => `${String(task)} ${stage}`,
    );
    expect(items).toEqual([
      '6 after-14',
      '7 after-7',
      '2 before-1',
      '3 before-3',
      '4 returned',
      '4 before-3',
      '9 awaiting-approval',
    ]);
    const turned = buildDigest(recipient, entries.toReversed(), defaultWindow);
    expect(turned.items.map(({ task, stage }) => `${String(task)} ${stage}`)).toEqual(items);
  });

  it('puts what is due today apart, and what others owe', () => {
    const given = [
      anEntry({ due: localDate('2023-03-28'), stages: ['due'] }),
      anEntry({ due: localDate('2023-03-20'), stages: ['coordinator-5'], agencyName: 'Sở Y tế' }),
      anEntry({ due: localDate('2023-03-14'), stages: ['decided'] }),
    ];
    const { model } = buildDigest(recipient, given, defaultWindow);
    expect(model.sections.map(({ name, rows }) => [name, rows[0]?.reporterName])).toEqual([
      ['due-today', null],
      ['others-overdue', 'Sở Y tế'],
      ['decided', null],
    ]);
  });

  it('shows forty rows of the whole letter, the most urgent, and counts the rest', () => {
    const late = Array.from({ length: 30 }, (_, at) => anEntry({ taskPosition: at + 1, due: localDate('2023-03-21') }));
    const soon = Array.from({ length: 15 }, (_, at) => anEntry({ taskPosition: at + 50 }));
    const { model } = buildDigest(recipient, [...soon, ...late], defaultWindow);
    expect(model.sections.map(({ name, rows, more }) => [name, rows.length, more])).toEqual([
      ['overdue', 30, 0],
      ['due-soon', 10, 5],
    ]);
  });

  it('shows no more rows than forty and counts the rest', () => {
    const many = Array.from({ length: 45 }, (_, at) => anEntry({ taskPosition: at + 1 }));
    const { model, items } = buildDigest(recipient, many, defaultWindow);
    expect(model.sections[0]).toMatchObject({ more: 5 });
    expect(model.sections[0]?.rows).toHaveLength(40);
    expect(items).toHaveLength(45);
  });
});

describe('contributions in a digest', () => {
  const contribution = (leader: string, given: Partial<DigestEntry> = {}) =>
    anEntry({ agencyName: leader, contributionId: `c-${leader}`, stages: ['contribution-before-3'], ...given });
  const leads = ['Sở Y tế', 'Sở Tư pháp', 'Sở Tài chính', 'UBND tỉnh'];

  it('are one row a task and day, with the leads, and an item for each', () => {
    const entries = [...leads.map((leader) => contribution(leader)), contribution('Sở Y tế', { title: 'Việc khác' })];
    const { model, items } = buildDigest(recipient, [...entries, anEntry({})], defaultWindow);
    expect(model.sections.map(({ name, rows }) => [name, rows.map(({ reporterName }) => reporterName)])).toEqual([
      ['due-soon', [null]],
      ['contributions', ['Sở Tài chính, Sở Tư pháp, Sở Y tế và 1 cơ quan khác', 'Sở Y tế']],
    ]);
    expect(model.sections[1]?.rows[0]?.contributionId).toBe('c-Sở Tài chính');
    expect(items.filter(({ stage }) => stage === 'contribution-before-3')).toHaveLength(5);
  });

  it('say to the lead who is missing, three names at most', () => {
    const missing = { count: 5, names: ['Sở A', 'Sở B', 'Sở C'] };
    const said = (entry: DigestEntry) =>
      buildDigest(recipient, [entry], defaultWindow).model.sections[0]?.rows[0]?.missing;
    expect(said(anEntry({ missing }))).toBe(
      'còn thiếu góp ý, phối hợp của 5 cơ quan: Sở A, Sở B, Sở C và 2 cơ quan khác',
    );
    expect(said(anEntry({ missing: { count: 1, names: ['Sở A'] } }))).toBe(
      'còn thiếu góp ý, phối hợp của 1 cơ quan: Sở A',
    );
    expect(said(anEntry({}))).toBeNull();
    expect(said(anEntry({ missing, stages: ['awaiting-approval'] }))).toBeNull();
  });
});
