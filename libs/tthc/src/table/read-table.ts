import { decodeText, type SheetRefusal } from '#directory';
import type { TextRow } from '../domain/return-sheet.js';
import { readCsvRows } from './read-csv-rows.js';
import { readWorkbookRows } from './read-workbook-rows.js';
import { LARGEST_TABLE_BYTES, UnreadableTable } from './table-refusal.js';

/** The first bytes of the old binary Office formats. */
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_MAGIC = [0x50, 0x4b];

/**
 * Rows of a CSV or XLSX file, told one by one; what the file is, its bytes say, not its name. Null when it was read to its end.
 * `onRow` may throw UnreadableTable to stop.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  onRow: (row: TextRow) => void,
): Promise<SheetRefusal | null> {
  try {
    if (bytes.length === 0) throw new UnreadableTable('file-empty', 'tệp rỗng.');
    if (bytes.length > LARGEST_TABLE_BYTES) throw new UnreadableTable('file-too-large', 'tệp lớn hơn 40 MB.');
    if (startsWith(bytes, OLE_MAGIC)) {
      const words = 'tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy lưu lại thành .xlsx hoặc .csv.';
      throw new UnreadableTable('format-unknown', words);
    }
    if (startsWith(bytes, ZIP_MAGIC)) await readWorkbookRows(bytes, onRow);
    else await readCsvRows(textOf(bytes), onRow);
    return null;
  } catch (fault) {
    if (!(fault instanceof UnreadableTable)) throw fault;
    return { ok: false, code: fault.code, message: `${fileName}: ${fault.message}` };
  }
}

function textOf(bytes: Uint8Array): string {
  const text = decodeText(bytes) ?? legacyText(bytes);
  if (text !== null) return text;
  throw new UnreadableTable('file-not-text', 'tệp không phải bảng Excel .xlsx hay CSV; hãy lưu lại dạng CSV UTF-8.');
}

/**
 * Windows-1258, in which old Vietnamese programs save. Every byte means something there, so that another encoding would pass: its
 * names are then in no directory, and refused one by one.
 */
function legacyText(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1258').decode(bytes);
  return /[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/u.test(text) ? null : text.normalize('NFC');
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
