import { extname } from 'node:path';
import { decodeDocument } from './decode-document.js';
import type { PlanReading } from './domain/reading/plan-reading.js';
import { readPlan } from './domain/reading/read-plan.js';

/** A plan of a hundred pages is far below this; what is larger is no plan. */
export const maxDocumentBytes = 20 * 1024 * 1024;
const maxCellsInRow = 200;
const planYears = { first: 2000, last: 2100 };

export type PlanDocumentRefusal =
  | 'too-large'
  | 'too-costly'
  | 'unsupported-format'
  | 'empty'
  | 'binary'
  | 'unknown-encoding'
  | 'garbled'
  | 'too-many-cells'
  | 'bad-year'
  | 'year-contradiction'
  | 'unknown-header'
  | 'not-a-plan';

export type PlanDocumentReading =
  | { readonly ok: true; readonly reading: PlanReading }
  | {
      readonly ok: false;
      readonly code: PlanDocumentRefusal;
      /** In Vietnamese, naming the file and, where known, the line and the cell. */
      readonly message: string;
      readonly line?: number;
      readonly cell?: number;
    };

export interface PlanDocumentOptions {
  readonly planYear?: number;
}

const otherFormats: Readonly<Record<string, string>> = {
  '.docx': 'chưa đọc được định dạng Word này; hãy lưu thành văn bản (.txt, UTF-8).',
  '.xlsx': 'chưa đọc được định dạng Excel này; hãy lưu thành văn bản (.txt, UTF-8, các cột cách nhau bằng tab).',
  '.csv': 'chưa đọc được định dạng CSV này; hãy lưu thành văn bản (.txt, UTF-8, các cột cách nhau bằng tab).',
  '.pdf': 'chưa đọc được định dạng PDF này; hãy xuất phần chữ ra văn bản (.txt, UTF-8).',
  '.doc': 'chưa đọc được định dạng Word đời cũ này; hãy mở bằng Word và lưu thành văn bản (.txt, UTF-8).',
  '.xls': 'chưa đọc được định dạng Excel đời cũ này; hãy lưu thành văn bản (.txt, UTF-8).',
  '.docm': 'không nhận tệp có macro.',
  '.xlsm': 'không nhận tệp có macro.',
};

interface Place {
  readonly line?: number;
  readonly cell?: number;
}

const refuse = (
  fileName: string,
  code: PlanDocumentRefusal,
  message: string,
  place: Place = {},
): PlanDocumentReading => {
  const where = [
    place.line === undefined ? '' : `dòng ${String(place.line)}`,
    place.cell === undefined ? '' : `ô ${String(place.cell)}`,
  ].filter((part) => part !== '');
  return { ok: false, code, message: `${[fileName, ...where].join(', ')}: ${message}`, ...place };
};

/** The first line with more cells than any table has columns. */
const findOverlongRow = (text: string): number | null => {
  let line = 1;
  let cells = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) [line, cells] = [line + 1, 1];
    else if (code === 9 && ++cells > maxCellsInRow) return line;
  }
  return null;
};

const check = (fileName: string, reading: PlanReading): PlanDocumentReading => {
  const contradiction = reading.issues.find(({ code }) => code === 'plan-year-contradiction');
  if (contradiction !== undefined)
    return refuse(fileName, 'year-contradiction', contradiction.message, { line: contradiction.lines[0] ?? 1 });
  if (reading.tasks.length > 0) return { ok: true, reading };
  const header = reading.issues.find(({ code }) => code === 'unknown-header');
  if (header !== undefined)
    return refuse(fileName, 'unknown-header', header.message, { line: header.lines[0] ?? 1, cell: 1 });
  const reason =
    'không phải kế hoạch cải cách hành chính, hoặc không tìm thấy nhiệm vụ nào (bảng phân công hay các gạch đầu dòng dưới từng lĩnh vực).';
  return refuse(fileName, 'not-a-plan', reason);
};

/** Reads the bytes of a plan as issued; whatever cannot be read is refused whole, with the reason. */
export const readPlanDocument = (
  bytes: Uint8Array,
  fileName: string,
  options: PlanDocumentOptions = {},
): PlanDocumentReading => {
  const { planYear } = options;
  if (
    planYear !== undefined &&
    !(Number.isInteger(planYear) && planYear >= planYears.first && planYear <= planYears.last)
  ) {
    return refuse(fileName, 'bad-year', `năm ${String(planYear)} không hợp lệ.`);
  }
  if (bytes.length > maxDocumentBytes) {
    return refuse(
      fileName,
      'too-large',
      `tệp lớn ${String(Math.ceil(bytes.length / 1024 / 1024))} MB, vượt giới hạn ${String(maxDocumentBytes / 1024 / 1024)} MB.`,
    );
  }
  const other = otherFormats[extname(fileName).toLowerCase()];
  if (other !== undefined) return refuse(fileName, 'unsupported-format', other);
  const decoded = decodeDocument(bytes);
  if (!decoded.ok) return refuse(fileName, decoded.code, decoded.message);
  const overlong = findOverlongRow(decoded.text);
  if (overlong !== null)
    return refuse(fileName, 'too-many-cells', `dòng có hơn ${String(maxCellsInRow)} ô, không phải bảng của kế hoạch.`, {
      line: overlong,
      cell: maxCellsInRow + 1,
    });
  return check(fileName, readPlan(decoded.text, { fileName, ...(planYear === undefined ? {} : { planYear }) }));
};
