import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from './read-plan.js';

const marks = ['I. ', 'II. ', 'A. ', '1. ', '2. ', '1.1. ', 'a) ', '- ', '+ ', '• ', '**', ''] as const;
const words = [
  'NHIỆM VỤ', 'MỤC TIÊU', 'TỔ CHỨC THỰC HIỆN', 'Cải cách thể chế', 'Sở Tư pháp', 'các sở, ngành', 'UBND cấp huyện', 'chủ trì: ', 'Thời gian: ', 'Sản phẩm: ',
  'trước ngày 15/01/2024', 'chậm nhất 05 ngày làm việc kể từ ngày ', 'trong 6 tháng đầu năm ', 'từ tháng 3 đến tháng 5', 'quý I/2024', 'ngày 45/13/2024', 'hằng quý ',
  'báo cáo ', 'định kỳ ', 'gửi Sở Nội vụ ', 'xây dựng kế hoạch kiểm tra CCHC ', 'năm 2024', '100% ', 'từ 80% đến 90% ', 'ít nhất 02 lớp ', 'trong nhóm 20 ', '(', ')', '; ', '. ', ': ', '“',
] as const; // prettier-ignore

const line = fc
  .tuple(fc.constantFrom(...marks), fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }))
  .map(([mark, parts]) => mark + parts.join(' '));
const prose = fc
  .array(line, { maxLength: 40 })
  .map((lines) => `KẾ HOẠCH năm 2024\n\nI. NHIỆM VỤ\n\n${lines.join('\n\n')}`);

describe('sentences of plans in any order', () => {
  it('are read without a throw: whatever is found has its lines, and every task of the prose is in doubt', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const { tasks, targets, duties, reporting } = readPlan(text);
        expect([...tasks, ...targets, ...duties, ...reporting].every(({ lines }) => lines.length > 0)).toBe(true);
        expect(tasks.every(({ needsReview }) => needsReview)).toBe(true);
        expect(targets.every(({ values }) => values.length > 0 && values.every(Number.isFinite))).toBe(true);
        expect([...duties, ...reporting].every(({ who }) => who.every((name) => name.trim() !== ''))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
