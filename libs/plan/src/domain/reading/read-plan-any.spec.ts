import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from './read-plan.js';

const words = [
  'STT', 'Nhiệm vụ', 'Hoạt động 1: Mở sổ', 'Nhiệm vụ 2: Sổ', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Sản phẩm', 'I', 'II', '1', '1.1', '-', 'nt',
  'Sở Y tế', 'các sở, ngành', 'UBND cấp', 'Quý I/2024', 'Thường xuyên', 'năm 2024', 'Trước ngày 15/3/2024', '80%', '<p>', '</p>', '<b>', '(', ')', '',
  'KẾ HOẠCH', '- Rà soát văn bản', 'a) Chỉ tiêu', 'I. NHIỆM VỤ', 'TỔNG CỘNG: 3', '<sup>1</sup>', '“', '  Mở lớp',
] as const; // prettier-ignore

const scraps = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('\t', '\t', '\t', '\n', '\n\n', ' ')), { maxLength: 120 })
  .map((pairs) => pairs.flat().join(''));

describe('scraps of plans in any order', () => {
  it('are read without a throw, every row with its lines, every open question asked', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const { tasks } = readPlan(text, { planYear: 2024 });
        for (const task of tasks) {
          expect(task.lines.length).toBeGreaterThan(0);
          const open = task.lead.length === 0 || task.deadlineText === null || (task.activity ?? task.task) === null;
          expect(task.needsReview || !open).toBe(true);
          expect(task.deadlineInherited && task.deadlineText === null).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of any characters are read without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(readPlan(`KẾ HOẠCH năm 2024\n\n${text}`).document.planYear).not.toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});
