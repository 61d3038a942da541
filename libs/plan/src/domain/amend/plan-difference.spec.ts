import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeadline } from '#calendar';
import { matchTasks } from './match-tasks.js';
import { applyDifference, type ComparedRow, differenceOf, type PlanDifference } from './plan-difference.js';

const works = [
  'Xây dựng kế hoạch kiểm tra công tác cải cách hành chính',
  'Rà soát văn bản quy phạm pháp luật của tỉnh',
  'Công bố danh mục thủ tục hành chính mới',
  'Tổ chức tập huấn kỹ năng số cho cán bộ cấp xã',
  'Sắp xếp các đơn vị sự nghiệp công lập thuộc ngành y tế',
  'Khảo sát mức độ hài lòng của người dân',
  'Nâng cấp cổng dịch vụ công trực tuyến',
  'Báo cáo kết quả tinh giản biên chế',
];

function aRow(id: string, position: number, activity: string, deadlineText = 'Quý II/2023', lead = 'sn'): ComparedRow {
  return {
    ...{ id, position, areaCode: 'I', row: String(position), task: null, activity, deliverable: 'Báo cáo' },
    ...{ deadlineText, deadline: readDeadline(deadlineText, { planYear: 2023 }), followUp: 'report-windows' as const },
    ...{ leads: [{ kind: 'agency' as const, id: lead, name: lead, scope: null }], coordinating: [] },
    ...{ excluded: false, excludeReason: null },
  };
}

const pairsOf = (old: ComparedRow[], fresh: ComparedRow[]) =>
  new Map(matchTasks(old, fresh).flatMap(({ newId, oldId }) => (oldId === null ? [] : [[newId, oldId] as const])));
const diff = (old: ComparedRow[], fresh: ComparedRow[]) => differenceOf(old, fresh, pairsOf(old, fresh));
const shown = (difference: PlanDifference<ComparedRow>) =>
  difference.map((entry) => [entry.kind, entry.old?.id ?? null, entry.kind === 'changed' ? entry.changes : []]);
const version = (name: string, activities: readonly string[]) =>
  activities.map((activity, at) => aRow(`${name}${at + 1}`, at + 1, activity));

describe('matchTasks', () => {
  it('pairs equal words wherever they now stand', () => {
    const pairs = matchTasks(version('a', works), version('b', works.toReversed()));
    expect(pairs.every(({ pairing }) => pairing === 'same')).toBe(true);
    expect(pairs[0]).toMatchObject({ newId: 'b1', oldId: 'a8' });
  });

  it('knows a reworded row, and a new one', () => {
    const fresh = [...works];
    fresh[1] = 'Rà soát, hệ thống hóa văn bản quy phạm pháp luật của tỉnh';
    fresh.splice(4, 0, 'Ban hành quy chế phối hợp liên thông hồ sơ đất đai');
    const pairs = matchTasks(version('a', works), version('b', fresh));
    expect(pairs.map(({ pairing }) => pairing)).toEqual([
      ...['same', 'sure', 'same', 'same', 'new', 'same', 'same', 'same', 'same'],
    ]);
  });

  it('asks where two rows might be meant', () => {
    const old = version('a', ['Kiểm tra cải cách hành chính tại các sở', 'Kiểm tra cải cách hành chính tại các huyện']);
    const fresh = version('b', ['Kiểm tra cải cách hành chính tại các xã', 'Hội nghị sơ kết giữa năm']);
    expect(matchTasks(old, fresh)).toMatchObject([{ pairing: 'unsure' }, { pairing: 'new', oldId: null }]);
  });

  it('tells rows that repeat each other apart by their order', () => {
    const twins = ['Báo cáo định kỳ', 'Báo cáo định kỳ'];
    expect(matchTasks(version('a', twins), version('b', twins)).map(({ oldId }) => oldId)).toEqual(['a1', 'a2']);
  });
});

describe('differenceOf', () => {
  it.each([
    ['a moved date', aRow('b1', 1, works[0] ?? '', 'Quý III/2023'), ['changed', 'a1', ['deadline', 'wording']]],
    ['another lead', aRow('b1', 1, works[0] ?? '', 'Quý II/2023', 'stp'), ['changed', 'a1', ['leads']]],
    ['other words for the same day', aRow('b1', 1, works[0] ?? '', 'quý 2 năm 2023'), ['changed', 'a1', ['wording']]],
    ['another number', { ...aRow('b1', 1, works[0] ?? ''), row: '1.1' }, ['changed', 'a1', ['place']]],
    ['nothing', aRow('b1', 1, works[0] ?? ''), ['unchanged', 'a1', []]],
    ['left out', { ...aRow('b1', 1, works[0] ?? ''), excluded: true }, ['dropped', 'a1', []]],
  ])('%s', (_, fresh, expected) => {
    expect(shown(diff([aRow('a1', 1, works[0] ?? '')], [fresh]))).toEqual([expected]);
  });

  it('names what came and what went', () => {
    const difference = diff(version('a', works.slice(0, 5)), version('b', works.slice(2, 7)));
    expect(shown(difference).filter(([kind]) => kind === 'added')).toHaveLength(2);
    expect(
      shown(difference)
        .filter(([kind]) => kind === 'dropped')
        .map(([, id]) => id),
    ).toEqual(['a1', 'a2']);
  });
});

const aVersion = (name: string) =>
  fc
    .array(
      fc.record({ work: fc.nat(works.length - 1), day: fc.constantFrom('Quý I/2023', 'Tháng 8/2023', 'Thường xuyên') }),
      {
        maxLength: 12,
      },
    )
    .map((rows) => rows.map(({ work, day }, at) => aRow(`${name}${at + 1}`, at + 1, works[work] ?? '', day)));

describe('differences at large', () => {
  it('finds nothing between a plan and itself', () => {
    fc.assert(
      fc.property(aVersion('a'), (rows) => diff(rows, rows).every(({ kind }) => kind === 'unchanged')),
      { numRuns: 200 },
    );
  });

  it('makes the new version of the old one, each row under the id it had', () => {
    fc.assert(
      fc.property(aVersion('a'), aVersion('b'), (old, fresh) => {
        const pairs = pairsOf(old, fresh);
        const made = applyDifference(old, differenceOf(old, fresh, pairs));
        expect(made).toEqual(fresh.map((row) => ({ ...row, id: pairs.get(row.id) ?? row.id })));
        expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
        expect(diff(made, made).every(({ kind }) => kind === 'unchanged')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
