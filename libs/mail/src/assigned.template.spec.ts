import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { composeAssigned } from './assigned.template.js';

describe('composeAssigned', () => {
  const letter = composeAssigned({
    recipientName: 'Sở Tư pháp',
    plan: { title: 'Kế hoạch cải cách hành chính', year: 2023 },
    today: localDate('2023-02-01'),
    publicUrl: 'https://don-doc.example',
    duties: [
      {
        row: '3',
        title: 'Rà soát văn bản',
        occurrences: [
          { assignmentId: 'a1', due: localDate('2023-01-16'), awaitsTrigger: false },
          { assignmentId: 'a2', due: localDate('2023-04-03'), awaitsTrigger: false },
        ],
      },
      { row: '4', title: 'Tuyên truyền', occurrences: [{ assignmentId: 'a3', due: null, awaitsTrigger: false }] },
      { row: null, title: 'Đánh giá', occurrences: [{ assignmentId: 'a4', due: null, awaitsTrigger: true }] },
    ],
    more: 1,
  });

  it('counts the tasks and names the nearest day to come', () => {
    expect(letter.subject).toBe('[Đôn Đốc] 4 nhiệm vụ được giao năm 2023, hạn gần nhất 03/4/2023');
  });

  it.each([
    ...[
      '16/01/2023 (đã quá hạn)',
      '03/4/2023',
      'thường xuyên',
      'khi có sự kiện nêu trong kế hoạch',
      'và 1 nhiệm vụ khác',
    ],
    ...['https://don-doc.example/duties/a1', 'https://don-doc.example/duties/a2', 'Vì sao tôi nhận được thư này'],
  ])('says "%s" in both forms', (words) => {
    expect(letter.html).toContain(words);
    expect(letter.text).toContain(words);
  });
});
