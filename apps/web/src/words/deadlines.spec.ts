import { describe, expect, it } from 'vitest';
import { daysInWords, deadlineInWords } from './deadlines.js';

describe('deadlines in words', () => {
  it('prefers the effective days', () => {
    const deadline = { kind: 'fixed', due: ['2026-01-31'], effective: ['2026-02-02'] };
    expect(deadlineInWords(deadline)).toBe('T2, 02/02/2026');
  });

  it('names the kind where there is no day', () => {
    expect(deadlineInWords({ kind: 'continuous', due: [], effective: [] })).toContain('Thường xuyên');
  });

  it('keeps the ends of a long series', () => {
    const monthEnds = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'];
    expect(daysInWords(monthEnds)).toBe('T7, 31/01/2026 · T7, 28/02/2026 … CN, 31/05/2026 (5 ngày)');
  });
});
