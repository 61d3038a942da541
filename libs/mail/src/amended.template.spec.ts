import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { type AmendedDuty, composeAmended } from './amended.template.js';

const aDuty = (changes: Partial<AmendedDuty>): AmendedDuty => ({
  ...{ assignmentId: 'a1', row: '3', title: 'Rà soát <văn bản>', change: 'moved', awaitsTrigger: false },
  ...{ from: localDate('2023-06-30'), to: localDate('2023-10-02') },
  ...changes,
});

const compose = (...duties: AmendedDuty[]) =>
  composeAmended({
    recipientName: 'Sở Tư pháp',
    plan: { title: 'Kế hoạch cải cách hành chính', number: '45/KH-UBND', year: 2023 },
    ...{ version: 2, publicUrl: 'https://dondoc.example', duties },
  });

describe('the letter of an amendment', () => {
  it('says both days of what moved, and escapes the words', () => {
    const { subject, html, text } = compose(aDuty({}));
    expect(subject).toBe('[Đôn Đốc] Kế hoạch năm 2023 được điều chỉnh: 1 phần việc đổi hạn');
    expect(text).toContain('30/6/2023');
    expect(text).toContain('02/10/2023');
    expect(text).not.toContain('VIỆC MỚI');
    expect(text).not.toContain('.ics');
    expect(html).toContain('Rà soát &lt;văn bản&gt;');
    expect(html).toContain('https://dondoc.example/duties/a1');
  });

  it('tells what came apart from what went', () => {
    const { subject, text } = compose(
      aDuty({ change: 'added', from: null, to: null, awaitsTrigger: true }),
      aDuty({ change: 'dropped', to: null }),
      aDuty({ change: 'added', from: null, to: null }),
    );
    expect(subject).toContain('2 phần việc mới, 1 phần việc thôi thực hiện');
    expect(text).toContain('khi có sự kiện nêu trong kế hoạch');
    expect(text).toContain('thường xuyên');
  });

  it('names no plan where the office changed its regular reports', () => {
    const plan = { title: 'Chế độ báo cáo năm 2026', number: null, year: 2026, isOfRegimes: true };
    const of = { recipientName: 'Sở Tư pháp', plan, version: 2, publicUrl: 'https://dondoc.example' };
    const { subject, text } = composeAmended({ ...of, duties: [aDuty({})] });
    expect(subject).toBe('[Đôn Đốc] Chế độ báo cáo năm 2026 thay đổi: 1 phần việc đổi hạn');
    expect(text).toContain('Kính gửi Sở Tư pháp: chế độ báo cáo định kỳ năm 2026 thay đổi. Với cơ quan');
  });
});
