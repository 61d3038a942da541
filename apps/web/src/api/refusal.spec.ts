import { describe, expect, it } from 'vitest';
import { Refusal, wordsOf } from './refusal.js';

describe('a refusal in words', () => {
  it('prefers the detail of the problem, then its title, then its status', () => {
    expect(new Refusal(409, { title: 'Kế hoạch đã có', detail: 'Tệp này đã được nhập.' }).message).toBe(
      'Tệp này đã được nhập.',
    );
    expect(new Refusal(409, { title: 'Kế hoạch đã có' }).message).toBe('Kế hoạch đã có');
    expect(new Refusal(413).message).toContain('lớn quá');
  });

  it('names line, cell, fields and rows once each', () => {
    const refusal = new Refusal(400, {
      title: 'Không đọc được tệp',
      line: 12,
      cell: 'Thời hạn',
      errors: [
        { path: 'a', message: 'Hãy ghi lý do.' },
        { path: 'b', message: 'Hãy ghi lý do.' },
      ],
      rows: [{ taskId: 't', row: '4', message: 'chưa có thời hạn' }],
    });
    expect(refusal.places).toEqual(['Dòng 12, ô “Thời hạn”', 'Hãy ghi lý do.', 'Dòng 4: chưa có thời hạn']);
  });

  it('says nothing technical about an unforeseen fault', () => {
    expect(wordsOf(new TypeError('x is undefined'))).not.toContain('undefined');
  });
});
