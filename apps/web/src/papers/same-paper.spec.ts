import { describe, expect, it } from 'vitest';
import { isSamePaper } from './same-paper.js';

const summary = { kind: 'summary', planId: 'p', window: 'H1' } as const;

describe('the same paper', () => {
  it('is told by what it says, not by how', () => {
    const asked = { subject: { ...summary, version: undefined }, format: 'word' } as const;
    const answered = { format: 'word', subject: { window: 'H1', planId: 'p', kind: 'summary' } } as const;
    expect(isSamePaper(asked, answered)).toBe(true);
    expect(isSamePaper(asked, { ...answered, format: 'workbook' })).toBe(false);
    expect(isSamePaper(asked, { ...answered, subject: { ...summary, version: 2 } })).toBe(false);
    expect(isSamePaper(asked, { ...answered, subject: { ...summary, window: 'Y' } })).toBe(false);
    expect(isSamePaper(asked, { ...answered, subject: { kind: 'notice', month: '2026-01' } })).toBe(false);
  });
});
