import { describe, expect, it } from 'vitest';
import { localDate, vietnamCalendar } from '#calendar';
import type { FindingDecision } from '#contracts';
import { directoryFromDrafts } from '#directory';
import { decideFinding, draftFindings, type FindingDraft, findingProblems } from './findings.js';
import { readPlan } from './reading/read-plan.js';
import { scheduleReports } from './regime-schedule.js';

const agency = { kind: 'department', level: 'province', groups: [], aliases: [], email: null } as const;
const directory = directoryFromDrafts(
  ['Sở Nội vụ', 'Sở Tư pháp'].map((name) => ({ ...agency, name })),
  (position) => `a${String(position)}`,
);
const setting = {
  ...{ directory, issuer: {}, today: localDate('2023-01-02') },
  ...{ planYear: 2023, rollPolicy: 'forward' as const, calendar: vietnamCalendar },
};

const head = ['ỦY BAN NHÂN DÂN', 'TỈNH BÌNH SƠN', '', 'KẾ HOẠCH', 'Cải cách hành chính nhà nước năm 2023', ''];
const found = (targets: readonly string[], ofHome: readonly string[]): FindingDraft[] => {
  const aims = ['I. MỤC TIÊU', '', ...targets.map((text) => `- ${text}`), ''];
  const deeds = ['II. TỔ CHỨC THỰC HIỆN', '', '1. Sở Nội vụ', '', ...ofHome.map((text) => `- ${text}`)];
  return draftFindings(readPlan([...head, ...aims, ...deeds].join('\n')), setting);
};
const one = (kind: FindingDraft['kind'], changes: Partial<FindingDraft> = {}): FindingDraft => {
  const target = 'Ít nhất 95% hồ sơ được trả đúng hẹn.';
  const regime = 'Tổng hợp, báo cáo UBND tỉnh định kỳ hằng quý và năm.';
  const all = found([target], ['Gửi danh mục văn bản về UBND tỉnh trước ngày 15/02/2023.', regime]);
  const finding = all.find((each) => each.kind === kind);
  if (finding === undefined) throw new Error(`Nothing of the kind ${kind} was found.`);
  return { ...finding, ...changes };
};
const decided = (finding: FindingDraft, decision: FindingDecision): FindingDraft => {
  const result = decideFinding(finding, decision, setting);
  if (!result.ok) throw new Error(result.message);
  return result.finding;
};
const confirm = { decision: 'confirm' } as const;
const toLaw = { leads: [{ kind: 'agency' as const, id: 'a2' }] };
const unreadable = { deadlineText: 'abc', deadline: null };

describe('what the prose says', () => {
  it('is offered in the order of the document, numbered, and binds nobody', () => {
    const all = found(['Ít nhất 95% hồ sơ được trả đúng hẹn.'], ['Gửi danh mục về UBND tỉnh trước ngày 15/02/2023.']);
    expect(all.map(({ position, kind, status, reason }) => [position, kind, status, reason])).toEqual([
      [1, 'target', 'offered', null],
      [2, 'duty', 'offered', null],
    ]);
    expect(all[0]?.target).toMatchObject({ comparator: '>=', values: [95], unit: '%' });
    expect(all[1]).toMatchObject({ who: ['Sở Nội vụ'], leads: [{ id: 'a1' }], deadline: { due: ['2023-02-14'] } });
  });

  it.each<[string, FindingDraft, number]>([
    ['a target', one('target'), 0],
    ['a duty with its agency and day', one('duty'), 0],
    ['a regime with its windows', one('regime'), 0],
    ['a duty of nobody', one('duty', { who: [], leads: [] }), 1],
    ['a duty of somebody known and somebody unknown', one('duty', { who: ['Sở Nội vụ', 'Tổ công tác'] }), 1],
    ['a duty without a day', one('duty', unreadable), 1],
    ['a duty of nobody without a day', one('duty', { leads: [], ...unreadable }), 2],
    ['a regime without windows', one('regime', { periods: [] }), 1],
    ['a regime on request only', one('regime', { periods: ['ad-hoc'] }), 1],
  ])('is measured before it is confirmed: %s', (_, finding, problems) => {
    expect(findingProblems(finding, setting)).toHaveLength(problems);
    expect(decideFinding(finding, confirm, setting).ok).toBe(problems === 0);
  });
});

describe('a decision', () => {
  it('confirms what was read as it stands', () => {
    expect(decided(one('duty'), confirm)).toEqual(one('duty', { status: 'confirmed' }));
  });

  it('names everything that stands in the way', () => {
    const result = decideFinding(one('duty', { leads: [], ...unreadable }), confirm, setting);
    expect(result).toEqual({
      ...{ ok: false, code: 'finding-unsettled' },
      message: 'Chưa rõ cơ quan nào phải làm. Chưa rõ thời hạn.',
    });
  });

  it('puts right who acts: the choice answers for every name as printed', () => {
    const unclear = one('duty', { who: ['Tổ công tác', 'Sở Nội vụ'], leads: [] });
    expect(decided(unclear, { ...confirm, ...toLaw })).toMatchObject({
      ...{ status: 'confirmed', who: ['Tổ công tác', 'Sở Nội vụ'] },
      leads: [{ kind: 'agency', id: 'a2', name: 'Sở Tư pháp' }],
    });
  });

  it('refuses an agency that the directory does not have', () => {
    const leads = [...toLaw.leads, { kind: 'agency' as const, id: 'a9' }];
    expect(decideFinding(one('duty'), { ...confirm, leads }, setting)).toMatchObject({ code: 'lead-unknown' });
  });

  it('puts the day right in words, read in the year of the plan, or by hand, rolled', () => {
    const inWords = decided(one('duty', unreadable), { ...confirm, deadlineText: 'Tháng 4' });
    expect(inWords.deadline).toMatchObject({ due: ['2023-04-30'], effective: ['2023-05-04'] });
    const byHand = decided(one('duty'), { ...confirm, due: ['2023-09-30', '2023-06-15', '2023-09-30'] });
    expect(byHand.deadline).toMatchObject({
      ...{ due: ['2023-06-15', '2023-09-30'], effective: ['2023-06-15', '2023-10-02'], needsReview: false },
    });
    expect(byHand.deadline?.explanation).toContain('15/6/2023');
  });

  it.each(['Giữa quý III', 'chừng nào xong'])('takes no words that leave the day in doubt: %s', (deadlineText) => {
    expect(decideFinding(one('duty'), { ...confirm, deadlineText }, setting)).toMatchObject({
      ...{ ok: false, code: 'finding-unsettled' },
    });
  });

  it('puts the windows of a regime right', () => {
    expect(decided(one('regime', { periods: [] }), { ...confirm, periods: ['year'] }).periods).toEqual(['year']);
  });

  it('dismisses whatever is unclear, and may be taken back', () => {
    const dismissal = { decision: 'dismiss', reason: 'đã có trong kế hoạch khác' } as const;
    const dismissed = decided(one('duty', { leads: [] }), dismissal);
    expect(dismissed).toMatchObject({ status: 'dismissed', reason: 'đã có trong kế hoạch khác' });
    expect(decided(dismissed, { ...confirm, ...toLaw })).toMatchObject({ status: 'confirmed', reason: null });
  });
});

describe('a sentence that orders reports', () => {
  const days = (sentence: string): string[] | string => {
    const regime = found([], [sentence]).find(({ kind }) => kind === 'regime');
    const schedule = regime && scheduleReports(regime, 2023);
    return schedule?.ok ? schedule.reports.map(({ key, day }) => `${key} ${day}`) : (schedule?.problem ?? 'not found');
  };

  it.each([
    [
      'Báo cáo UBND tỉnh định kỳ hằng quý, 6 tháng và năm trước ngày 10 của tháng cuối kỳ báo cáo.',
      ['quarter-1 2023-03-09', 'half-year 2023-06-09', 'quarter-3 2023-09-09', 'year 2023-12-09'],
    ],
    [
      'Báo cáo UBND tỉnh định kỳ hằng quý trước ngày 05 tháng đầu quý sau.',
      ['quarter-1 2023-04-04', 'quarter-2 2023-07-04', 'quarter-3 2023-10-04', 'quarter-4 2024-01-04'],
    ],
    [
      'Báo cáo UBND tỉnh định kỳ hằng quý, 6 tháng và năm theo quy định.',
      ['quarter-1 2023-03-20', 'half-year 2023-06-20', 'quarter-3 2023-09-20', 'year 2023-12-20'],
    ],
  ])('makes reports on the days that it names, four where the longer ones are named: %s', (sentence, expected) => {
    expect(days(sentence)).toEqual(expected);
  });

  it('makes twelve where it says each month', () => {
    const months = days('Báo cáo UBND tỉnh định kỳ hằng tháng trước ngày 25 hằng tháng.');
    expect(months).toHaveLength(12);
    expect(months).toContain('month-02 2023-02-24');
  });
});
