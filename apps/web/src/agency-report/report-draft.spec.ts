import { describe, expect, it } from 'vitest';
import type { AgencyReport } from '#contracts';
import {
  afterSaving,
  bodyOf,
  draftOf,
  formOf,
  isChanged,
  placeOf,
  type ReportDraft,
  unexplained,
} from './report-draft.js';

const place = { area: 'p|I', topic: 'causes' as const };
const total = { key: 'tasks::total', group: 'tasks' as const, area: '', name: 'total', computed: 3 };
const report = {
  texts: [{ ...place, text: 'Thiếu người', carriedOver: true }],
  figures: [{ ...total, value: 3, reason: null }],
  savedAt: '2026-03-16T02:00:00.000Z',
} as unknown as AgencyReport;
const typed = (value: number | null, reason = ''): ReportDraft => ({
  ...draftOf(report),
  figures: new Map([[total.key, { value, reason }]]),
});

describe('a report being written', () => {
  it('is saved with its words and without corrections where nothing was corrected', () => {
    expect(bodyOf(report, draftOf(report))).toEqual({
      ...{ basedOn: report.savedAt, texts: [{ ...place, text: 'Thiếu người' }], corrections: [] },
    });
  });

  it.each([
    [4, 'Đếm lại', [{ key: total.key, value: 4, reason: 'Đếm lại' }], 0],
    [4, ' ', [{ key: total.key, value: 4, reason: '' }], 1],
    [3, 'Đếm lại', [], 0],
    [null, '', [], 0],
  ])('with the figure %s and the reason "%s"', (value, reason, corrections, missing) => {
    expect(bodyOf(report, typed(value, reason)).corrections).toEqual(corrections);
    expect(unexplained(report, typed(value, reason))).toHaveLength(missing);
  });

  it('is changed when it says something else, or was never saved', () => {
    const draft = draftOf(report);
    expect(isChanged(report, draft)).toBe(false);
    expect(isChanged({ ...report, savedAt: null }, draft)).toBe(true);
    expect(isChanged(report, { ...draft, texts: new Map([[placeOf(place), 'Thiếu kinh phí']]) })).toBe(true);
  });

  it('goes on from what was saved, with the words and corrections that were typed since', () => {
    const saved = {
      ...report,
      savedAt: '2026-03-16T03:00:00.000Z',
      figures: [{ ...total, computed: 5, value: 5, reason: null }],
    };
    const words = new Map([[placeOf(place), 'Thiếu kinh phí']]);
    const same = afterSaving(formOf(report), saved);
    expect(isChanged(same.report, same.draft)).toBe(false);
    const { draft } = afterSaving({ report, draft: { ...typed(4, 'Đếm lại'), texts: words } }, saved);
    expect(bodyOf(saved, draft)).toEqual({
      ...{ basedOn: saved.savedAt, texts: [{ ...place, text: 'Thiếu kinh phí' }] },
      corrections: [{ key: total.key, value: 4, reason: 'Đếm lại' }],
    });
  });
});
