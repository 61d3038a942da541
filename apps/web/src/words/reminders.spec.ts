import { describe, expect, it } from 'vitest';
import { stageWords } from './reminders.js';

describe('a stage of urging in words', () => {
  it.each([
    ['before-7', 'Trước hạn 7 ngày'],
    ['after-14', 'Quá hạn 14 ngày'],
    ['due', 'Đúng ngày đến hạn'],
    ['returned', 'Báo cáo bị trả lại'],
  ])('%s', (stage, words) => expect(stageWords(stage)).toBe(words));

  it('shows a stage it does not know as it is', () => expect(stageWords('weekly')).toBe('weekly'));
});
