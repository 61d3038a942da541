import { describe, expect, it } from 'vitest';
import { readPlan } from './read-plan.js';

const head =
  'KẾ HOẠCH\nCải cách hành chính tỉnh An Bình năm 2024\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Các sở, ngành; UBND cấp huyện\n\n';
const regimes = (sentence: string) =>
  readPlan(head + sentence).reporting.map(({ who, to, periods, dueRule, due }) => ({ who, to, periods, dueRule, due }));
const here = ['Các sở, ngành', 'UBND cấp huyện'];

describe('report regimes of the prose', () => {
  it('know the windows and the receiver, and leave the day open where none is said', () => {
    expect(
      regimes(
        '- Định kỳ quý I, 6 tháng, quý III, năm và đột xuất báo cáo kết quả gửi về Sở Nội vụ tổng hợp theo quy định.',
      ),
    ).toEqual([
      {
        who: here,
        to: 'Sở Nội vụ',
        periods: ['quarter-1', 'half-year', 'quarter-3', 'year', 'ad-hoc'],
        dueRule: 'theo quy định',
        due: [],
      },
    ]);
  });

  it('know the day by rule and by date', () => {
    const [regime] = regimes('- Báo cáo hằng quý gửi Sở Nội vụ trước ngày 10 của tháng cuối quý.');
    expect(regime).toMatchObject({
      to: 'Sở Nội vụ',
      periods: ['quarter'],
      dueRule: 'trước ngày 10 của tháng cuối quý',
    });
    expect(regime?.due).toEqual(['2024-03-09', '2024-06-09', '2024-09-09', '2024-12-09']);
  });

  it('are one for each part of a sentence that has its own windows and day', () => {
    expect(
      regimes(
        '- Báo cáo 6 tháng trước ngày 05/6/2024; báo cáo năm chậm nhất ngày 05/12/2024, gửi Chủ tịch UBND tỉnh (qua Sở Nội vụ).',
      ).map(({ to, periods, due }) => [to, periods, due]),
    ).toEqual([
      ['Chủ tịch UBND tỉnh (qua Sở Nội vụ)', ['half-year'], ['2024-06-04']],
      ['Chủ tịch UBND tỉnh (qua Sở Nội vụ)', ['year'], ['2024-12-05']],
    ]);
  });

  it('take their windows from the rule where the sentence names none', () => {
    expect(
      regimes('- Gửi báo cáo về Sở Nội vụ trước ngày 05 tháng đầu quý sau.').map(({ to, periods }) => [to, periods]),
    ).toEqual([['Sở Nội vụ', ['quarter']]]);
  });

  it.each([
    ['- Hằng tháng báo cáo Sở Kế hoạch và Đầu tư.', ['month'], 'Sở Kế hoạch và Đầu tư'],
    [
      '- Báo cáo định kỳ (tháng, quý, 6 tháng, 9 tháng, năm) trình Tỉnh ủy, Bộ Nội vụ.',
      ['month', 'quarter', 'half-year', 'nine-months', 'year'],
      'Tỉnh ủy; Bộ Nội vụ',
    ],
    ['- Thực hiện chế độ báo cáo định kỳ và đột xuất với UBND tỉnh.', ['ad-hoc'], 'UBND tỉnh'],
    ['- Định kỳ hằng năm tổng hợp, báo cáo UBND tỉnh xem xét.', ['year'], 'UBND tỉnh'],
  ])('%s', (sentence, periods, to) => {
    expect(regimes(sentence).map((regime) => [regime.periods, regime.to])).toEqual([[periods, to]]);
  });

  it('belong to the agency that the sentence names', () => {
    expect(regimes('- Sở Tài chính định kỳ hằng quý báo cáo UBND tỉnh.').map(({ who }) => who)).toEqual([
      ['Sở Tài chính'],
    ]);
  });

  it('are neither a target on electronic reports nor a task on a reporting system', () => {
    expect(regimes('- Ứng dụng công nghệ thông tin trong chế độ báo cáo để thống nhất dữ liệu.')).toEqual([]);
    expect(readPlan(`${head}2. Mục tiêu\n\n- 100% báo cáo định kỳ hằng quý được gửi điện tử.`).reporting).toEqual([]);
  });
});
