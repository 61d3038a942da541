import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryFromNames } from '#directory';
import { columnHeading } from './say-column.js';
import { nameBook } from './name-book.js';
import { ReturnSheet, type SheetFault } from './return-sheet.js';
import { COLUMNS } from './tthc-figures.js';

const directory = directoryFromNames(['Sở Tư pháp', 'Sở Xây dựng', 'UBND xã Tân Hòa']);
const fields = [
  { id: 'f1', code: 'HT', name: 'Hộ tịch', active: true },
  { id: 'f2', code: 'DD', name: 'Đất đai', active: true },
  { id: 'f3', code: 'CU', name: 'Lĩnh vực cũ', active: false },
];
const idOf = (name: string) => directory.agencies.find((agency) => agency.name === name)?.id ?? '';
const headings = ['Cơ quan', 'Lĩnh vực', ...COLUMNS.map(columnHeading)];
const figures = ['10', '5', '1', '4', '7', '2', '4', '1', '3', '2', '1'];

function read(rows: readonly (readonly string[])[], ownAgencyId: string | null = null) {
  const faults: SheetFault[] = [];
  const sheet = new ReturnSheet({ ...nameBook(directory, fields), ownAgencyId }, (fault) => faults.push(fault));
  rows.forEach((cells, at) => sheet.push({ line: at + 1, cells }));
  return { sheet, faults, returns: sheet.returns() };
}

describe('a table of returns', () => {
  it('is read under our own headings', () => {
    const { faults, returns } = read([
      headings,
      ['Sở Tư pháp', 'Hộ tịch', ...figures],
      ['Sở Xây dựng', 'DD', ...figures],
    ]);
    expect(faults).toEqual([]);
    expect(returns.map(({ agencyId, lines }) => [agencyId, lines.map(({ fieldId, line }) => [fieldId, line])])).toEqual(
      [
        [idOf('Sở Tư pháp'), [['f1', 2]]],
        [idOf('Sở Xây dựng'), [['f2', 3]]],
      ],
    );
    expect(returns[0]?.lines[0]?.figures).toMatchObject({ received: 10, carriedOver: 4, overdue: 1 });
  });

  it('is read by the numbers of the official form under headings that repeat', () => {
    const { faults, returns } = read([
      ['TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC'],
      [
        'Đơn vị',
        'STT',
        'Lĩnh vực giải quyết',
        'Số hồ sơ tiếp nhận',
        '',
        '',
        '',
        'Đã giải quyết',
        '',
        '',
        '',
        'Đang giải quyết',
      ],
      [
        '',
        '',
        '',
        'Tổng số',
        'Trong kỳ',
        '',
        'Từ kỳ trước',
        'Tổng số',
        'Trước hạn',
        'Đúng hạn',
        'Quá hạn',
        'Tổng số',
        'Trong hạn',
        'Quá hạn',
      ],
      ['', '(1)', '(2)', '(3)=(4)+(5)+(6)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)', '(12)', '(13)'],
      ['Sở Tư pháp', '1', 'Hộ tịch', ...figures],
      ['', '', 'Tổng cộng', ...figures],
    ]);
    expect(faults).toEqual([]);
    expect(returns[0]?.lines).toEqual([expect.objectContaining({ fieldId: 'f1', line: 5 })]);
    expect(returns[0]?.lines[0]?.figures).toMatchObject({ received: 10, late: 1, inProcess: 3 });
  });

  it('is read whatever the order of its columns', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(headings, { minLength: headings.length }), (shuffled) => {
        const row = ['Sở Tư pháp', 'Hộ tịch', ...figures];
        const { faults, returns } = read([shuffled, shuffled.map((heading) => row[headings.indexOf(heading)] ?? '')]);
        expect(faults).toEqual([]);
        expect(returns[0]?.lines[0]?.figures).toMatchObject({ online: 5, resolved: 7, withinLimit: 2 });
      }),
    );
  });

  it('needs no column of agencies where it can only be one', () => {
    const { returns } = read([headings.slice(1), ['Hộ tịch', ...figures]], idOf('Sở Tư pháp'));
    expect(returns.map(({ agencyId }) => agencyId)).toEqual([idOf('Sở Tư pháp')]);
    expect(read([headings.slice(1), ['Hộ tịch', ...figures]]).sheet.missing()).toEqual(['agency']);
  });

  it('tells all faults together, naming row and column', () => {
    const { faults, returns } = read([
      headings,
      ['Sở Tư pháp', 'Hộ tịch', ...figures.with(0, '-10')],
      ['Sở Tu pháp', 'Hộ tịch', ...figures.with(1, '1,5')],
      ['Sở Tư pháp', 'Hải quan', ...figures],
      ['Sở Tư pháp', 'Lĩnh vực cũ', ...figures],
      ['', 'Hộ tịch', ...figures],
      ['Sở Xây dựng', 'Đất đai', ...figures],
      ['Sở Xây dựng', 'DD', ...figures],
    ]);
    expect(faults.map(({ cell, message }) => `${cell} ${message}`)).toEqual([
      'C2 Dòng 2, cột C “Tiếp nhận: tổng số (3)”: “-10” là số âm.',
      'A3 Dòng 3, cột A “Cơ quan”: không có cơ quan “Sở Tu pháp” trong danh bạ. Có phải “Sở Tư pháp”?',
      'D3 Dòng 3, cột D “Tiếp nhận trong kỳ: trực tuyến (4)”: “1,5” không phải số nguyên.',
      'B4 Dòng 4, cột B “Lĩnh vực”: không có lĩnh vực “Hải quan” trong danh mục.',
      'B5 Dòng 5, cột B “Lĩnh vực”: lĩnh vực “Lĩnh vực cũ” đã ngừng dùng.',
      'A6 Dòng 6, cột A “Cơ quan”: để trống.',
      'B8 Dòng 8, cột B “Lĩnh vực”: “DD” của cơ quan này đã có ở dòng 7; mỗi lĩnh vực của một cơ quan chỉ ghi một dòng.',
    ]);
    expect(returns.map(({ agencyId }) => agencyId)).toEqual([idOf('Sở Xây dựng')]);
  });

  it('passes over rows of the empty form that nobody filled in', () => {
    const blank = figures.map((_, at) => (at === 3 ? '4' : ''));
    const { sheet, faults, returns } = read([
      headings,
      ['Sở Tư pháp', 'HT', ...blank],
      ['Sở Xây dựng', 'HT', ...figures],
      ['Sở Tư pháp', 'DD', ...figures.map(() => '')],
    ]);
    expect([faults, sheet.rows, returns.length]).toEqual([[], 1, 1]);
  });

  it('gathers what an agency says beside its figures', () => {
    const { returns } = read([
      [...headings, 'Lý do chênh lệch', 'Nguyên nhân trễ hạn', 'Số thư xin lỗi'],
      ['Sở Tư pháp', 'HT', ...figures, 'Hồ sơ chuyển đến', 'Thiếu người', '1'],
      ['Sở Tư pháp', 'DD', ...figures, '', 'Thiếu người', '2'],
    ]);
    expect(returns[0]?.remarks).toEqual({
      ...{ carryReason: 'Hồ sơ chuyển đến', lateCauses: 'Thiếu người', apologies: 3, apologyNote: '' },
    });
  });

  it('says which columns it looked for in vain', () => {
    const { sheet } = read([headings.slice(0, 5), ['Sở Tư pháp', 'Hộ tịch', '1', '2', '3']]);
    expect(sheet.missing()[0]).toBe('carriedOver');
    expect(sheet.rows).toBe(0);
  });
});
