import type { TthcColumn } from '#contracts';
import { foldName } from '#directory';
import { COLUMN_NUMBERS, COLUMNS } from './tthc-figures.js';
import { COLUMN_NAMES, columnHeading } from './say-column.js';

/** What a column of an uploaded table may hold beside the figures. */
export const REMARK_COLUMNS = ['carryReason', 'lateCauses', 'apologies', 'apologyNote'] as const;
export type RemarkColumn = (typeof REMARK_COLUMNS)[number];
export type SheetColumn = 'agency' | 'field' | TthcColumn | RemarkColumn;

const NAMES: Readonly<Record<'agency' | 'field' | RemarkColumn, string>> = {
  agency: 'Cơ quan',
  field: 'Lĩnh vực',
  carryReason: 'Lý do chênh lệch kỳ trước chuyển sang',
  lateCauses: 'Nguyên nhân trễ hạn',
  apologies: 'Số thư xin lỗi',
  apologyNote: 'Ghi chú thư xin lỗi',
};

/** Other headings under which offices print the same columns; the figures' are told by number or by these. */
const ALSO: Readonly<Partial<Record<SheetColumn, readonly string[]>>> = {
  agency: ['đơn vị', 'tên cơ quan', 'tên đơn vị', 'cơ quan, đơn vị', 'cơ quan thực hiện', 'agency'],
  field: ['lĩnh vực giải quyết', 'tên lĩnh vực', 'lĩnh vực thủ tục', 'lĩnh vực TTHC', 'mã lĩnh vực', 'field'],
  received: ['tổng số tiếp nhận', 'tiếp nhận', 'số hồ sơ tiếp nhận', 'received'],
  online: ['trực tuyến', 'tiếp nhận trực tuyến', 'online'],
  direct: ['trực tiếp', 'trực tiếp, bưu chính', 'trực tiếp, dịch vụ bưu chính', 'trực tiếp hoặc bưu chính', 'direct'],
  carriedOver: ['từ kỳ trước', 'kỳ trước chuyển sang', 'kỳ trước chuyển qua', 'carriedOver', 'carried over'],
  resolved: ['tổng số đã giải quyết', 'đã giải quyết', 'resolved'],
  early: ['trước hạn', 'giải quyết trước hạn', 'early'],
  onTime: ['đúng hạn', 'giải quyết đúng hạn', 'onTime', 'on time'],
  late: ['giải quyết quá hạn', 'giải quyết trễ hạn', 'late'],
  inProcess: ['tổng số đang giải quyết', 'đang giải quyết', 'inProcess', 'in process'],
  withinLimit: ['trong hạn', 'đang giải quyết trong hạn', 'withinLimit', 'within limit'],
  overdue: ['đang giải quyết quá hạn', 'overdue'],
  carryReason: ['lý do chênh lệch', 'carryReason'],
  lateCauses: ['nguyên nhân', 'nguyên nhân quá hạn', 'lateCauses'],
  apologies: ['thư xin lỗi', 'số văn bản xin lỗi', 'apologies'],
  apologyNote: ['apologyNote'],
};

const byName = new Map<string, SheetColumn>(
  [
    ...Object.entries(NAMES).map(([column, name]) => [column, [name]] as const),
    ...COLUMNS.map((column) => [column, [COLUMN_NAMES[column], columnHeading(column)]] as const),
    ...Object.entries(ALSO),
  ].flatMap(([column, names]) => names.map((name) => [foldName(name), column as SheetColumn] as const)),
);

const byNumber = new Map(COLUMNS.map((column) => [COLUMN_NUMBERS[column], column]));

/** A heading by the form's number in brackets ("(3)=(4)+(5)+(6)", "Trực tuyến (4)", "Cột 5"), else by its name. */
export function readHeading(text: string): SheetColumn | null {
  const number = /[([]\s*(\d{1,2})\s*[)\]]/.exec(text)?.[1] ?? /^\s*cột\s+(\d{1,2})\s*$/iu.exec(text)?.[1];
  return (number === undefined ? undefined : byNumber.get(Number(number))) ?? byName.get(foldName(text)) ?? null;
}

/** The row of bare column numbers under the headings, "3 4 5 …": null for any other row. */
export function readNumberRow(cells: readonly string[]): ReadonlyMap<SheetColumn, number> | null {
  const numbers = cells.flatMap((cell, place) => {
    const found = /^\s*[([]?(\d{1,2})[)\]]?\s*(?:=[\d\s()+[\]]*)?$/.exec(cell)?.[1];
    return found === undefined ? [] : [{ number: Number(found), place }];
  });
  const ascends = numbers.every(({ number }, at) => at === 0 || number === (numbers[at - 1]?.number ?? 0) + 1);
  const figures = numbers.flatMap(({ number, place }) => {
    const column = byNumber.get(number);
    return column === undefined ? [] : [[column, place] as const];
  });
  return ascends && figures.length === COLUMNS.length ? new Map(figures) : null;
}

/** How a column is called in a message and on the empty form. */
export function sayHeading(column: SheetColumn): string {
  return column in NAMES ? NAMES[column as keyof typeof NAMES] : columnHeading(column as TthcColumn);
}
