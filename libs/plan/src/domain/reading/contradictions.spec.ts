import { describe, expect, it } from 'vitest';
import { readPlan } from './read-plan.js';

const header = ['STT', 'Nội dung', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian'];
const grid = (...rows: string[][]) => [header, ...rows].map((row) => row.join('\t')).join('\n');
const read = (sentence: string, ...rows: string[][]) =>
  readPlan(
    `KẾ HOẠCH\nCải cách hành chính tỉnh An Bình năm 2024\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Các sở, ngành; UBND cấp huyện\n\n${sentence}\n\n${grid(...rows)}`,
  );
const row = (activity: string, lead: string, due: string) => ['1', activity, 'Kế hoạch', lead, '', due];
const found = ({ tasks, issues }: ReturnType<typeof read>) => [
  tasks.map(
    ({ issues: own, needsReview }) => needsReview && own.some(({ code }) => code === 'prose-contradicts-table'),
  ),
  issues.filter(({ code }) => code === 'prose-contradicts-table').map(({ lines }) => lines),
];
const ownPlan = '- Xây dựng kế hoạch kiểm tra CCHC của đơn vị, hoàn thành trước ngày 15/02/2024.';

describe('a plan that gives one deed two dates', () => {
  it('is shown both, with their lines', () => {
    const reading = read(
      ownPlan,
      row('Ban hành Kế hoạch kiểm tra công tác cải cách hành chính năm 2024', 'Các sở, ngành', 'Tháng 3/2024'),
    );
    expect(found(reading)).toEqual([[true], [[8, 11]]]);
    expect(reading.tasks[0]?.deadline.candidates).toEqual([
      { label: 'theo bảng', due: ['2024-03-31'] },
      { label: 'theo phần lời: hoàn thành trước ngày 15/02/2024', due: ['2024-02-14'] },
    ]);
    expect(reading.issues[0]?.message).toMatch(
      /dòng 8: “hoàn thành trước ngày 15\/02\/2024”, tức 14\/02\/2024; bảng, dòng 11: “Tháng 3\/2024”, tức 31\/3\/2024/,
    );
  });

  it('is also found where sentence and cell say the same in nearly the same words', () => {
    const reading = read(
      '- 100% thủ tục nội bộ giữa các cơ quan được rà soát, trình phê duyệt phương án đơn giản hóa trước ngày 01/11/2024.',
      row(
        '100% TTHC nội bộ giữa các cơ quan được rà soát, trình phê duyệt phương án đơn giản hóa',
        'Văn phòng UBND tỉnh',
        'Trước ngày 01/12/2024',
      ),
    );
    expect(found(reading)).toEqual([[true], [[8, 11]]]);
  });

  it.each([
    ['the same day', row('Ban hành Kế hoạch kiểm tra cải cách hành chính', 'Các sở, ngành', 'Trước ngày 15/02/2024')],
    ['another paper', row('Ban hành Kế hoạch tuyên truyền cải cách hành chính', 'Các sở, ngành', 'Tháng 3/2024')],
    ['another kind of paper', row('Ban hành Báo cáo kiểm tra cải cách hành chính', 'Các sở, ngành', 'Tháng 3/2024')],
    ['other offices', row('Ban hành Kế hoạch kiểm tra cải cách hành chính', 'Sở Nội vụ', 'Tháng 3/2024')],
    ['another level', row('Ban hành Kế hoạch kiểm tra cải cách hành chính', 'UBND cấp xã', 'Tháng 3/2024')],
    ['no day at all', row('Ban hành Kế hoạch kiểm tra cải cách hành chính', 'Các sở, ngành', 'Thường xuyên')],
  ])('is not seen in %s', (_, cells) => {
    expect(found(read(ownPlan, cells))).toEqual([[false], []]);
  });

  it('is not seen in the year that only names the plan', () => {
    const cells = row('Ban hành Kế hoạch kiểm tra cải cách hành chính', 'Các sở, ngành', 'Tháng 3/2024');
    expect(found(read('- Ban hành kế hoạch kiểm tra CCHC năm 2024.', cells))).toEqual([[false], []]);
  });

  it('is found between two tables, where task and agency are the same', () => {
    const text = 'Xây dựng và ban hành quy chế phối hợp giữa các đơn vị trực thuộc';
    const { tasks, issues } = read(
      '- Không có gì.',
      row(text, 'Sở Y tế', 'Quý I/2024'),
      row(text, 'Sở Y tế', 'Quý II/2024'),
      row(text, 'Sở Tư pháp', 'Quý III/2024'),
    );
    expect(tasks.map((task) => task.issues.map(({ code }) => code))).toEqual([
      ['tables-contradict'],
      ['tables-contradict'],
      [],
    ]);
    expect(issues.map(({ code, lines }) => [code, lines])).toEqual([['tables-contradict', [11, 12]]]);
  });
});
