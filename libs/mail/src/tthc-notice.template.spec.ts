import { describe, expect, it } from 'vitest';
import { composeTthcNotice, type TthcNoticeLetter } from './tthc-notice.template.js';

const letter: TthcNoticeLetter = {
  ...{ recipientName: 'Sở Tư pháp', period: 'tháng 3 năm 2026', issuingBody: 'Văn phòng UBND tỉnh' },
  rows: [{ label: 'Giải quyết đúng hạn', own: '98%', whole: '96,67%' }],
  ...{ changes: [], url: 'https://dondoc.example/cong-bo/tthc/binh-son/2026-03' },
};

describe('the letter of a notice', () => {
  it('has the own line before anything else, and the way to the page', () => {
    const { subject, text } = composeTthcNotice(letter);
    expect(subject).toBe('[Đôn Đốc] Thông báo kết quả thủ tục hành chính tháng 3 năm 2026');
    expect(text).toContain('KẾT QUẢ CỦA SỞ TƯ PHÁP\n- Giải quyết đúng hạn | 98% | 96,67%');
    expect(text).toContain(letter.url);
  });

  it('tells an agency that it handed in nothing', () => {
    const { text } = composeTthcNotice({ ...letter, rows: null });
    expect(text).toContain('Sở Tư pháp chưa gửi số liệu của kỳ này');
    expect(text).not.toContain('KẾT QUẢ CỦA');
  });

  it('says what a later version says otherwise', () => {
    const { html } = composeTthcNotice({ ...letter, changes: ['Quá hạn: 4 → <5>'] });
    expect(html).toContain('Điều chỉnh so với lần trước');
    expect(html).toContain('4 → &lt;5&gt;');
  });
});
