import { describe, expect, it } from 'vitest';
import { draftText, type WrittenParagraph } from './carried-text.js';
import { mayWriteArea } from './may-write-area.js';

const written = (year: number, window: WrittenParagraph['window'], text: string): WrittenParagraph => ({
  ...{ year, window, area: 'I', topic: 'causes', text },
});
const causes = (all: readonly WrittenParagraph[]) =>
  draftText(['I'], all, { year: 2026, window: 'H1' }).find(({ topic }) => topic === 'causes');

describe('the text of a report', () => {
  it('has a place for every area and topic', () => {
    const draft = draftText(['', 'I'], [], { year: 2026, window: 'Q1' });
    expect(draft).toHaveLength(10);
    expect(draft.every(({ text, carriedOver }) => text === '' && !carriedOver)).toBe(true);
  });

  it.each([
    ['its own words', [written(2026, 'Q1', 'cũ'), written(2026, 'H1', 'mới')], 'mới', false],
    ['those of the last report, as a draft', [written(2025, 'Y', 'năm'), written(2026, 'Q1', 'quý I')], 'quý I', true],
    ['those of the year before', [written(2025, 'Q3', 'ba'), written(2025, 'Y', 'năm')], 'năm', true],
    ['never those of a later report', [written(2026, 'Y', 'sau')], '', false],
    ['nothing, where its words were taken out', [written(2026, 'Q1', 'cũ'), written(2026, 'H1', '')], '', false],
    ['nothing, where the last report had none', [written(2025, 'Y', 'năm'), written(2026, 'Q1', '')], '', false],
  ] as const)('begins with %s', (_what, all, text, carriedOver) => {
    expect(causes(all)).toMatchObject({ text, carriedOver });
  });
});

describe('who writes about an area', () => {
  const plan = { standingAgencyId: 'nội vụ', areas: [{ code: 'II', coordinatorAgencyId: 'tư pháp' }] };
  it.each([
    ['nội vụ', 'II', true],
    ['nội vụ', '', true],
    ['tư pháp', 'II', true],
    ['tư pháp', '', false],
    ['tư pháp', null, false],
    ['tư pháp', 'I', false],
    ['y tế', 'II', false],
    [null, 'II', false],
  ])('%s about “%s”: %s', (agency, area, may) => {
    expect(mayWriteArea(agency, area, plan)).toBe(may);
  });
});
