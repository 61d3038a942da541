import { describe, expect, it } from 'vitest';
import type { TthcFigures } from '#contracts';
import { decideReturn, type EntryContext, type ReturnEntry } from './decide-return.js';
import { NO_FIGURES } from './tthc-figures.js';

/** Ten received, four carried over; seven resolved, three in process. */
const sound: TthcFigures = {
  ...{ received: 10, online: 5, direct: 1, carriedOver: 4 },
  ...{ resolved: 7, early: 2, onTime: 4, late: 1 },
  ...{ inProcess: 3, withinLimit: 2, overdue: 1 },
};
const silence = { carryReason: '', lateCauses: '', apologies: 0, apologyNote: '' };
const entry = (change: Partial<ReturnEntry> = {}): ReturnEntry => ({
  agencyId: 'sở',
  lines: [{ fieldId: 'đất', figures: sound }],
  remarks: silence,
  ...change,
});
const nothing: EntryContext = { before: null, standing: null, correctionReason: '' };
const faultsOf = (given: ReturnEntry, context: Partial<EntryContext> = {}) =>
  decideReturn(given, { ...nothing, ...context }).faults.map(({ fieldId, column, message }) => [
    fieldId,
    column,
    message,
  ]);

describe('a return handed in', () => {
  it('is taken when its sums add up', () => {
    expect(decideReturn(entry(), nothing)).toEqual({ verdict: 'first', faults: [] });
  });

  it('names every sum that does not add up, by how much', () => {
    const figures = { ...sound, online: 6, late: 0 };
    expect(faultsOf(entry({ lines: [{ fieldId: 'đất', figures }] }))).toEqual([
      ['đất', 'received', 'Cột (3) ghi 10, trong khi (4) + (5) + (6) = 11: thiếu 1.'],
      ['đất', 'resolved', 'Cột (7) ghi 7, trong khi (8) + (9) + (10) = 6: thừa 1.'],
    ]);
  });

  it('names a field that stands in it twice', () => {
    const [line] = entry().lines;
    expect(faultsOf(entry({ lines: line ? [line, line] : [] }))).toEqual([['đất', null, 'Lĩnh vực ghi hai lần.']]);
  });

  const before = {
    month: '2026-06',
    lines: [
      { fieldId: 'đất', figures: { ...NO_FIGURES, inProcess: 9 } },
      { fieldId: 'hộ tịch', figures: { ...NO_FIGURES, inProcess: 2 } },
    ],
  };

  it('must carry over what the last return left, field by field, left-out fields too', () => {
    const told = faultsOf(entry(), { before });
    expect(told.map(([fieldId, column]) => [fieldId, column])).toEqual([
      ['đất', 'carriedOver'],
      ['hộ tịch', 'carriedOver'],
    ]);
    expect(told[0]?.[2]).toBe(
      'Cột (6) ghi 4, báo cáo tháng 06/2026 còn 9 hồ sơ đang giải quyết: hãy sửa, hoặc ghi lý do chênh lệch.',
    );
  });

  it('may carry over something else with a reason', () => {
    const remarks = { ...silence, carryReason: 'Tiếp nhận hồ sơ của đơn vị sáp nhập.' };
    expect(faultsOf(entry({ remarks }), { before })).toEqual([]);
  });

  const standing = { id: 'r1', version: 1, lines: entry().lines, remarks: silence };

  it('is no news when it says what stands, blank fields or not', () => {
    const lines = [...entry().lines, { fieldId: 'hộ tịch', figures: NO_FIGURES }];
    expect(decideReturn(entry({ lines }), { ...nothing, before, standing })).toEqual({
      verdict: 'unchanged',
      faults: [],
    });
  });

  it('needs a reason when it changes what stands', () => {
    const changed = entry({ remarks: { ...silence, apologies: 1 } });
    expect(faultsOf(changed, { standing })).toEqual([
      [null, null, 'Báo cáo tháng này đã gửi (bản 1) với số liệu khác: hãy ghi lý do điều chỉnh.'],
    ]);
    const explained = { ...nothing, standing, correctionReason: 'Bổ sung thư xin lỗi.' };
    expect(decideReturn(changed, explained)).toEqual({ verdict: 'corrected', faults: [] });
  });
});
