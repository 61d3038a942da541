import { describe, expect, it } from 'vitest';
import { stageWords } from './reminders.js';

describe('a stage of urging in words', () => {
  it.each([
    ['before-7', 'Trước hạn 7 ngày làm việc'],
    ['after-12', 'Quá hạn 12 ngày làm việc'],
    ['head-1', 'Báo Thủ trưởng, quá hạn 1 ngày làm việc'],
    ['due', 'Đúng ngày đến hạn'],
    ['returned', 'Báo cáo bị trả lại'],
  ])('%s', (stage, words) => expect(stageWords(stage)).toBe(words));

  it('shows a stage it does not know as it is', () => expect(stageWords('weekly')).toBe('weekly'));
});
