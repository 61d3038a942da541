import type { SheetRefusal } from '#directory';

/** A whole country's month: 13,000 agencies with some fifteen fields each. */
export const MOST_ROWS = 200_000;
/** As CSV some 24 MB, as a workbook half of it. */
export const LARGEST_TABLE_BYTES = 40 * 1024 * 1024;

/** Whatever keeps a file from being read, on its way out of the readers. */
export class UnreadableTable extends Error {
  override readonly name = 'UnreadableTable';

  constructor(
    readonly code: SheetRefusal['code'],
    message: string,
  ) {
    super(message);
  }
}

export function tooManyRows(): UnreadableTable {
  return new UnreadableTable('too-many-rows', `tệp có hơn ${MOST_ROWS.toLocaleString('vi-VN')} dòng; hãy chia nhỏ.`);
}

export function damaged(): UnreadableTable {
  return new UnreadableTable('file-not-readable', 'tệp Excel hỏng hoặc không phải .xlsx; hãy mở, lưu lại rồi gửi.');
}
