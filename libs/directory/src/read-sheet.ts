import { decodeText } from './decode-text.js';
import type { SheetReading, SheetRefusal } from './domain/sheet.js';
import { isWorkbook, readWorkbook } from './read-workbook.js';
import { readCsv } from './read-csv.js';

/** A directory of the whole country is below 2 MB; more is a mistake or an attack. */
const LARGEST_FILE_BYTES = 5 * 1024 * 1024;
const MOST_ROWS = 50_000;

/** The first bytes of the old binary Office formats. */
const OLE_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Bytes of a CSV or XLSX file → rows of text. What the file is, its bytes say, not its name. */
export async function readSheet(bytes: Uint8Array, fileName: string): Promise<SheetReading> {
  const refusal = refuseBytes(bytes, fileName);
  if (refusal !== null) return refusal;
  const reading = isWorkbook(bytes) ? await readWorkbook(bytes, fileName) : readText(bytes, fileName);
  if (!reading.ok) return reading;
  const rows = reading.sheet.rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) return { ok: false, code: 'file-empty', message: `${fileName}: tệp không có dòng nào.` };
  if (rows.length > MOST_ROWS) {
    return { ok: false, code: 'too-many-rows', message: `${fileName}: tệp có hơn ${String(MOST_ROWS)} dòng.` };
  }
  return { ok: true, sheet: { rows } };
}

function refuseBytes(bytes: Uint8Array, fileName: string): SheetRefusal | null {
  if (bytes.length === 0) return { ok: false, code: 'file-empty', message: `${fileName}: tệp rỗng.` };
  if (bytes.length > LARGEST_FILE_BYTES) {
    return { ok: false, code: 'file-too-large', message: `${fileName}: tệp lớn hơn 5 MB.` };
  }
  if (OLE_MAGIC.equals(bytes.subarray(0, OLE_MAGIC.length))) {
    return {
      ok: false,
      code: 'format-unknown',
      message: `${fileName}: tệp Excel kiểu cũ (.xls); hãy lưu lại thành .xlsx hoặc .csv.`,
    };
  }
  return null;
}

function readText(bytes: Uint8Array, fileName: string): SheetReading {
  if (fileName.toLowerCase().endsWith('.xlsx')) {
    return { ok: false, code: 'format-unknown', message: `${fileName}: nội dung không phải là tệp Excel .xlsx.` };
  }
  const text = decodeText(bytes);
  return text === null
    ? {
        ok: false,
        code: 'file-not-text',
        message: `${fileName}: tệp không phải văn bản UTF-8 hay UTF-16; hãy lưu lại dạng CSV UTF-8.`,
      }
    : readCsv(text, fileName);
}
