import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { composeAddressTrouble } from './address-trouble.template.js';
import { composeMorningDiffers, composeMorningHeld } from './morning.template.js';

const shared = { recipientName: 'Lê Thị Hoà', publicUrl: 'https://don-doc.example' };
const morning = { ...shared, day: localDate('2026-03-10') };

describe('the letter of a held morning', () => {
  it('says how many letters wait, how many were forecast, and where to let them go', () => {
    const { subject, text, html } = composeMorningHeld({ ...morning, ordered: 400, forecast: 12 });
    expect(subject).toBe('[Đôn Đốc] Thư nhắc sáng 10/3/2026 đang được giữ lại: 400 thư nhắc, dự báo 12');
    for (const page of [text, html]) {
      expect(page).toContain('400 thư nhắc, dự báo 12');
      expect(page).toContain('https://don-doc.example/');
    }
  });
});

describe('the letter of a morning that differs', () => {
  it('names who was left out first, and says what it does not show', () => {
    const extra = Array.from({ length: 25 }, (_, at) => `Sở ${String(at + 1)}`);
    const model = { ...morning, expected: 40, ordered: 64, missing: ['Thủ trưởng Sở Y tế'], extra };
    const { subject, text } = composeMorningDiffers(model);
    expect(subject).toContain('thiếu 1 nơi nhận, thêm 25 nơi nhận');
    expect(text.indexOf('Thủ trưởng Sở Y tế')).toBeLessThan(text.indexOf('Sở 1\n'));
    expect(text).toContain('và 5 nơi nhận khác.');
    expect(text).not.toContain('Sở 21');
  });

  it('has no table of nobody', () => {
    const { text } = composeMorningDiffers({ ...morning, expected: 1, ordered: 30, missing: [], extra: ['Sở Y tế'] });
    expect(text).not.toContain('BỊ THIẾU THƯ');
    expect(text).not.toContain('báo người vận hành');
  });
});

describe('the letter about addresses', () => {
  it('tells agency, address, the words of the server and where the next letters go, as plain text', () => {
    const trouble = {
      ...{ address: 'cu@tuphap.example', agencyId: '7f', agencyName: 'Sở Tư pháp', next: 'moi@tuphap.example' },
      ...{ words: '550 5.1.1 <b>No</b>\r\nsuch user', at: Date.parse('2026-03-10T08:02:00+07:00') },
    };
    const { subject, html, text } = composeAddressTrouble({ ...shared, addresses: [trouble] });
    expect(subject).toBe('[Đôn Đốc] 1 địa chỉ không nhận được thư');
    expect(html).toContain('550 5.1.1 &lt;b&gt;No&lt;/b&gt; such user');
    expect(text).toContain(
      'Sở Tư pháp | cu@tuphap.example | 08:02 ngày 10/3/2026 | 550 5.1.1 <b>No</b> such user | moi@tuphap.example\n  https://don-doc.example/directory?agency=7f',
    );
  });
});
