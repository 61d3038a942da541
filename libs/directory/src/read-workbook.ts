import { readSheet } from 'read-excel-file/node';
import type { SheetReading } from './domain/sheet.js';

/** A 5 MB archive may hide gigabytes: its own table of contents is asked first. */
const LARGEST_UNPACKED_BYTES = 60 * 1024 * 1024;

const CENTRAL_ENTRY = 0x02014b50;
const UNPACKED_SIZE_AT = 24;

export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The first sheet of an XLSX workbook. */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<SheetReading> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (unpackedSize(buffer) > LARGEST_UNPACKED_BYTES) {
    return { ok: false, code: 'file-too-large', message: `${fileName}: tệp Excel bung ra quá lớn.` };
  }
  try {
    const rows = await readSheet(buffer);
    return { ok: true, sheet: { rows: rows.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) })) } };
  } catch {
    // The file is all that went in, and unzipping and XML throw errors of many kinds: whatever came out, the file is at fault.
    return { ok: false, code: 'file-not-readable', message: `${fileName}: tệp Excel hỏng hoặc không phải .xlsx.` };
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}

function unpackedSize(archive: Buffer): number {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(CENTRAL_ENTRY);
  let total = 0;
  for (let at = archive.indexOf(signature); at >= 0; at = archive.indexOf(signature, at + 4)) {
    if (at + UNPACKED_SIZE_AT + 4 <= archive.length) total += archive.readUInt32LE(at + UNPACKED_SIZE_AT);
  }
  return total;
}
