import { describe, expect, it, test } from 'vitest';
import { readDeadline } from './index.js';

const read = (text: string, planYear = 2024) => readDeadline(text, { planYear });

describe('effective days', () => {
  test.each([
    ['Quý III/2023', 2023, '2023-10-02'],
    ['Quý IV/2023', 2023, '2024-01-02'],
    ['Tháng 4/2023', 2023, '2023-05-04'],
    ['Trước ngày 02/5/2024', 2024, '2024-04-26'],
    ['Trước ngày 01/5/2025', 2025, '2025-04-29'],
    ['Trước ngày 30/4/2025', 2025, '2025-04-29'],
    ['20/9/2025', 2025, '2025-09-22'],
    ['20/12/2026', 2026, '2026-12-21'],
  ])('%s', (text, planYear, day) => {
    expect(read(text, planYear).effective).toEqual([day]);
  });

  it('stand beside their nominal days, one for one', () => {
    const { due, effective } = read('Trước ngày 05 hằng tháng', 2025);
    expect(effective).toHaveLength(due.length);
  });

  it('follow the policy of the plan', () => {
    const of = (roll: 'forward' | 'backward' | 'none') =>
      readDeadline('Quý III/2023', { planYear: 2023, roll }).effective;
    expect([of('forward'), of('backward'), of('none')]).toEqual([['2023-10-02'], ['2023-09-29'], ['2023-09-30']]);
  });
});

describe('parts', () => {
  it('name their scope as printed', () => {
    const { parts, needsReview } = read('Ban hành kế hoạch: Quý I/2024. Thực hiện: Trong năm 2024.');
    expect(parts.map(({ scope, text, due }) => [scope, text, due])).toEqual([
      ['Ban hành kế hoạch', 'Quý I/2024', ['2024-03-31']],
      ['Thực hiện', 'Trong năm 2024', ['2024-12-31']],
    ]);
    expect(needsReview).toBe(false);
  });

  it('without scopes are a question', () => {
    expect(read('Thường xuyên, hoàn thành trước 30/11').reasons).toContain('several-parts');
  });
});

describe('remarks', () => {
  it('keep their words', () => {
    expect(read('Thường xuyên theo chế độ báo cáo').reference).toBe('chế độ báo cáo');
    expect(read('Thực hiện theo lộ trình').reference).toBe('Thực hiện theo lộ trình');
    expect(read('Thường xuyên (khi có phát sinh)').condition).toBe('khi có phát sinh');
  });

  it('offer the other readings of a doubtful text', () => {
    expect(read('chậm nhất trước ngày 15/3').candidates.map(({ due }) => due)).toEqual([
      ['2024-03-14'],
      ['2024-03-15'],
    ]);
    expect(read('Quý I hoặc quý II').candidates.length).toBeGreaterThan(1);
  });

  it('explain text, rule, day and roll in one sentence', () => {
    const { explanation } = read('Quý III/2023', 2023);
    expect(explanation).toContain('“Quý III/2023”');
    expect(explanation).toContain('30/9/2023 (thứ Bảy)');
    expect(explanation).toContain('thứ Hai 02/10/2023');
    expect(explanation).toContain('Điều 148');
  });
});
