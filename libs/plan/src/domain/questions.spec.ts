import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { directoryFromDrafts } from '#directory';
import { draftPlan } from './draft-plan.js';
import { questionsOf } from './questions.js';
import { readPlan } from './reading/read-plan.js';
import { selectRows } from './select-rows.js';

const agency = { kind: 'department', level: 'province', groups: [], aliases: [], email: null } as const;
const directory = directoryFromDrafts([
  { ...agency, name: 'Sở Nội vụ' },
  { ...agency, name: 'Sở Tư pháp' },
]);

/** Rows as [lead, deadline]. */
const draftOf = (...rows: (readonly [string, string])[]) => {
  const head =
    'KẾ HOẠCH\nCải cách hành chính tỉnh Bình Sơn năm 2026\n\nSTT\tNhiệm vụ\tSản phẩm\tChủ trì\tPhối hợp\tThời gian\n';
  const lines = rows.map(([lead, due], at) => `${at + 1}\tLàm việc số ${at + 1}\tBáo cáo\t${lead}\tSở Tư pháp\t${due}`);
  const reading = readPlan(head + lines.join('\n'));
  const setting = { directory, issuer: {}, today: localDate('2026-01-02') };
  return draftPlan(reading, setting).tasks.map((task) => ({ ...task, id: `t${task.position}` }));
};
const asked = (...rows: (readonly [string, string])[]) =>
  questionsOf(draftOf(...rows)).map(({ code, subject, taskIds }) => [code, subject, taskIds.join(' ')]);

describe('the questions of a draft', () => {
  it('ask about a name once, however it is spelt', () => {
    expect(asked(['Sở Nội vụ', 'Quý I/2026'], ['Sở Ngoại vụ', 'Quý I/2026'], ['SỞ NGOẠI VỤ', 'Quý II/2026'])).toEqual([
      ['lead-unknown', 'Sở Ngoại vụ', 't2 t3'],
    ]);
  });

  it('ask about the words of a deadline once', () => {
    expect(asked(['Sở Nội vụ', 'Giữa quý III'], ['Sở Tư pháp', 'giữa quý III.'], ['Sở Tư pháp', 'Cuối năm'])).toEqual([
      ['deadline-doubtful', 'Giữa quý III', 't1 t2'],
      ['deadline-doubtful', 'Cuối năm', 't3'],
    ]);
  });

  it('ask about each blank cell by itself', () => {
    const blanks = asked(['Sở Nội vụ', ''], ['Sở Nội vụ', 'Quý I/2026'], ['Sở Tư pháp', '']);
    expect(blanks.every(([, , rows]) => !rows?.includes(' '))).toBe(true);
  });

  it('offer both dates where prose and table disagree', () => {
    const text =
      'KẾ HOẠCH\nCải cách hành chính tỉnh Bình Sơn năm 2026\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\n- Xây dựng kế hoạch kiểm tra CCHC xong trước ngày 15/02/2026.\n\n' +
      'STT\tNhiệm vụ\tSản phẩm\tChủ trì\tPhối hợp\tThời gian\n1\tBan hành kế hoạch kiểm tra cải cách hành chính\tKế hoạch\tSở Nội vụ\t\tTháng 3/2026';
    const setting = { directory, issuer: {}, today: localDate('2026-01-02') };
    const rows = draftPlan(readPlan(text), setting).tasks.map((task) => ({ ...task, id: `t${task.position}` }));
    expect(
      questionsOf(rows).map(({ code, field, confirmable, candidates }) => [
        code,
        field,
        confirmable,
        candidates.map(({ due }) => due),
      ]),
    ).toEqual([['prose-contradicts-table', 'deadline', true, [['2026-03-31'], ['2026-02-14']]]]);
  });

  it('are none where nothing stands in the way', () => {
    expect(asked(['Sở Nội vụ', 'Quý I/2026'])).toEqual([]);
  });
});

describe('the rows of one answer', () => {
  const tasks = draftOf(['Sở Nội vụ', 'Thường xuyên'], ['Sở Tư pháp', 'Quý I/2026'], ['Sở Tư pháp', 'thường  xuyên.']);
  const chosen = (selection: Parameters<typeof selectRows>[1]) => selectRows(tasks, selection).map(({ id }) => id);

  it('are chosen by the words of the deadline, by the lead, by kind, or by name', () => {
    expect(chosen({ deadlineText: 'THƯỜNG XUYÊN' })).toEqual(['t1', 't3']);
    expect(chosen({ leadName: 'sở tư pháp' })).toEqual(['t2', 't3']);
    expect(chosen({ kind: 'continuous', leadName: 'Sở Tư pháp' })).toEqual(['t3']);
    expect(chosen({ taskIds: ['t3', 't1'] })).toEqual(['t1', 't3']);
  });

  it('leave out what was left out of the plan, unless it is named', () => {
    const excluded = tasks.map((task) => ({ ...task, excluded: task.id === 't1' }));
    expect(selectRows(excluded, { kind: 'continuous' }).map(({ id }) => id)).toEqual(['t3']);
    expect(selectRows(excluded, { taskIds: ['t1'] }).map(({ id }) => id)).toEqual(['t1']);
  });
});
