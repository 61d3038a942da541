import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { composeDigest, type DigestModel, type DigestRow } from './digest.template.js';

const aRow = (given: Partial<DigestRow>): DigestRow => ({
  ...{ assignmentId: 'a1', row: '12', title: 'Ban hành kế hoạch kiểm tra', due: localDate('2023-03-17'), daysLeft: 3 },
  ...{ returnReason: null, reporterName: null, reportedOn: null },
  ...given,
});
const model: DigestModel = {
  recipientName: 'Sở TT&TT',
  audience: 'agency',
  day: localDate('2023-03-14'),
  publicUrl: 'https://don-doc.example',
  sections: [
    { name: 'overdue', rows: [aRow({ assignmentId: 'a2', due: localDate('2023-03-10'), daysLeft: -4 })], more: 2 },
    { name: 'due-soon', rows: [aRow({})], more: 0 },
    { name: 'returned', rows: [aRow({ assignmentId: 'a3', returnReason: 'Thiếu <b>phụ lục</b>' })], more: 0 },
    {
      name: 'awaiting-approval',
      rows: [aRow({ assignmentId: 'a4', reporterName: 'Sở Y tế', reportedOn: localDate('2023-03-13') })],
      more: 0,
    },
  ],
  hour: '07:30',
};

describe('composeDigest', () => {
  const letter = composeDigest(model);

  it('says counts and the nearest day in its subject', () => {
    expect(letter.subject).toBe(
      '[Đôn Đốc] 3 việc quá hạn, 1 việc sắp đến hạn, 1 báo cáo bị trả lại, 1 báo cáo chờ xác nhận (hạn gần nhất 17/3/2023)',
    );
  });

  it.each([
    'https://don-doc.example/duties/a1',
    'https://don-doc.example/duties/a4',
    'quá hạn 4 ngày',
    'còn 3 ngày',
    'và 2 việc khác',
    'Sở Y tế gửi báo cáo ngày 13/3/2023',
    'Vì sao tôi nhận được thư này',
    'khi quá hạn 1, 3, 7 ngày rồi mỗi 5 ngày',
  ])('says "%s" in both forms', (words) => {
    expect(letter.html).toContain(words);
    expect(letter.text).toContain(words);
  });

  it('disarms mark-up in what people wrote', () => {
    expect(letter.html).toContain('Thiếu &lt;b&gt;phụ lục&lt;/b&gt;');
    expect(letter.html).toContain('Sở TT&amp;TT');
    expect(letter.html).not.toContain('<b>');
    expect(letter.text).toContain('Thiếu <b>phụ lục</b>');
  });

  it('keeps a title with line breaks out of the headers', () => {
    const rows = [aRow({ title: 'Việc\r\nBcc: ai@example' })];
    const { subject } = composeDigest({
      ...model,
      recipientName: 'A\r\nB',
      sections: [{ name: 'due-soon', rows, more: 0 }],
    });
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('is a table that a screen reader understands', () => {
    expect(letter.html).toContain('<html lang="vi">');
    expect(letter.html.match(/<th scope="col"/g)).toHaveLength(16);
  });
});
