import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { sayMoment, saySpan } from './domain/say-moment.js';
import { composeNothingDue } from './nothing-due.template.js';
import { composeSilence, composeSilenceOver } from './silence.template.js';

const since = Date.parse('2026-03-24T07:31:20+07:00');
const minutes = 60_000;
const publicUrl = 'https://don-doc.example';

describe('moments and spans', () => {
  it('are said in Vietnam, whatever the zone of the machine', () => {
    expect(sayMoment(since)).toBe('07:31 ngày 24/3/2026');
    expect(sayMoment(Date.parse('2026-03-24T00:05:00+07:00'))).toBe('00:05 ngày 24/3/2026');
  });

  it.each([
    [20_000, '1 phút'],
    [15 * minutes, '15 phút'],
    [60 * minutes, '1 giờ'],
    [90 * minutes, '1 giờ 30 phút'],
  ])('%i ms → %s', (span, words) => expect(saySpan(span)).toBe(words));
});

describe('the letters about silence', () => {
  it('says since when, what stopped and what to do', () => {
    const model = { kind: 'worker-stopped', since, now: since + 16 * minutes, isSendingTime: true, publicUrl } as const;
    const { subject, html, text } = composeSilence(model);
    expect(subject).toBe('[Đôn Đốc] Hệ thống im lặng đã 16 phút');
    for (const words of ['07:31 ngày 24/3/2026', 'worker', 'trong giờ gửi thư', `${publicUrl}/readyz`]) {
      expect(html).toContain(words);
      expect(text).toContain(words);
    }
  });

  it('gives the all-clear with both ends', () => {
    const model = { kind: 'sweep-missed', since, until: since + 90 * minutes, publicUrl } as const;
    expect(composeSilenceOver(model).text).toContain(
      'Từ 07:31 ngày 24/3/2026 đến 09:01 ngày 24/3/2026 (1 giờ 30 phút)',
    );
  });
});

describe('the letter of a quiet morning', () => {
  it('is one line', () => {
    const letter = composeNothingDue({ recipientName: 'Sở Nội vụ', day: localDate('2026-03-24'), publicUrl });
    expect(letter.subject).toBe('[Đôn Đốc] Sáng nay không có thư nhắc nào (24/3/2026)');
    expect(letter.text).toContain('Kính gửi Sở Nội vụ: sáng 24/3/2026 hệ thống đã quét');
  });
});
