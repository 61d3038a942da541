import { describe, expect, it } from 'vitest';
import type { CompilationSubject } from '#contracts';
import { subjectKey } from './compilation-rules.js';

const subjects: readonly CompilationSubject[] = [
  { kind: 'summary', planId: 'p', window: 'H1' },
  { kind: 'summary', planId: 'p', window: 'H1', version: 1 },
  { kind: 'summary', planId: 'p', window: 'Y' },
  { kind: 'summary', planId: 'q', window: 'Y' },
  { kind: 'notice', month: '2026-01' },
  { kind: 'notice', month: '2026-01', version: 1 },
  { kind: 'notice', month: '2026-11' },
  { kind: 'year', year: 2026 },
];

describe('the word for a subject', () => {
  it('is another for each subject', () => {
    expect(new Set(subjects.map(subjectKey)).size).toBe(subjects.length);
  });

  it('is the same in whatever order the subject was said', () => {
    expect(subjectKey({ version: 1, window: 'H1', planId: 'p', kind: 'summary' })).toBe('summary p H1 1');
  });
});
