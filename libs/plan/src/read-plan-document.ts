import { extname } from 'node:path';
import { type DecodedDocument, decodeDocument } from './decode-document.js';
import { normaliseText, splitBlocks } from './domain/reading/blocks.js';
import type { PlanReading, ReadTask } from './domain/reading/plan-reading.js';
import { readPlanBlocks } from './domain/reading/read-plan.js';
import { type ContentRead, type ContentRefusal, type DocumentContent, MAX_CELLS_IN_ROW } from './documents/content.js';
import { formatOf } from './documents/file-format.js';
import { readCsv } from './documents/read-csv.js';
import { readPdf } from './documents/read-pdf.js';
import { readWord } from './documents/read-word.js';
import { readWorkbook } from './documents/read-workbook.js';

/** A plan of a hundred pages is far below this; what is larger is no plan. */
export const maxDocumentBytes = 20 * 1024 * 1024;
const planYears = { first: 2000, last: 2100 };

export type PlanDocumentRefusal =
  | ContentRefusal
  | 'too-costly'
  | 'empty'
  | 'binary'
  | 'unknown-encoding'
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
  const { line, cell } = place;
  const known = { ...(line !== undefined && { line }), ...(cell !== undefined && { cell }) };
  return { ok: false, code, message: `${[fileName, ...where].join(', ')}: ${message}`, ...known };
};

/** The first line with more cells than any table has columns. */
const findOverlongRow = (text: string): number | null => {
  let line = 1;
  let cells = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) [line, cells] = [line + 1, 1];
    else if (code === 9 && ++cells > MAX_CELLS_IN_ROW) return line;
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

/** What the bytes hold, by what they are: Word, Excel, PDF with a text layer, CSV, or text. */
const readContent = async (bytes: Uint8Array, fileName: string): Promise<ContentRead | TextRefused> => {
  const format = formatOf(bytes, extname(fileName).toLowerCase());
  if (typeof format === 'object') return format;
  if (format === 'docx') return readWord(bytes);
  if (format === 'xlsx') return readWorkbook(bytes);
  if (format === 'pdf') return readPdf(bytes);
  const decoded = decodeDocument(bytes);
  if (!decoded.ok) return decoded;
  return format === 'csv' ? readCsv(decoded.text) : readText(decoded.text);
};

type TextRefused = Extract<DecodedDocument, { readonly ok: false }>;

const readText = (text: string): ContentRead => {
  const line = findOverlongRow(text);
  if (line === null) return { ok: true, blocks: splitBlocks(normaliseText(text)), issues: [], doubtful: false };
  const message = `dòng có hơn ${String(MAX_CELLS_IN_ROW)} ô, không phải bảng của kế hoạch.`;
  return { ok: false, code: 'too-many-cells', message, line, cell: MAX_CELLS_IN_ROW + 1 };
};

/** What the format left unsure is said of the whole document; where it could only be guessed, of every task as well. */
const withRemarks = (reading: PlanReading, { issues, doubtful }: DocumentContent): PlanReading => {
  const [remark] = issues;
  const doubt = (task: ReadTask): ReadTask =>
    remark === undefined
      ? task
      : { ...task, needsReview: true, issues: [...task.issues, { code: remark.code, message: remark.message }] };
  const tasks = doubtful ? reading.tasks.map(doubt) : reading.tasks;
  return { ...reading, tasks, issues: [...reading.issues, ...issues] };
};

const wrongOrder = (bytes: Uint8Array, fileName: string, planYear: number | undefined): PlanDocumentReading | null => {
  const { first, last } = planYears;
  if (planYear !== undefined && !(Number.isInteger(planYear) && planYear >= first && planYear <= last))
    return refuse(fileName, 'bad-year', `năm ${String(planYear)} không hợp lệ.`);
  if (bytes.length <= maxDocumentBytes) return null;
  const [size, most] = [Math.ceil(bytes.length / 1024 / 1024), maxDocumentBytes / 1024 / 1024];
  return refuse(fileName, 'too-large', `tệp lớn ${String(size)} MB, vượt giới hạn ${String(most)} MB.`);
};

/** Reads the bytes of a plan as issued; whatever cannot be read is refused whole, with the reason. */
export const readPlanDocument = async (
  bytes: Uint8Array,
  fileName: string,
  options: PlanDocumentOptions = {},
): Promise<PlanDocumentReading> => {
  const { planYear } = options;
  const wrong = wrongOrder(bytes, fileName, planYear);
  if (wrong !== null) return wrong;
  const content = await readContent(bytes, fileName);
  if (!content.ok) {
    const { code, message } = content;
    return refuse(fileName, code, message, 'line' in content ? content : {});
  }
  const named = { fileName, ...(planYear === undefined ? {} : { planYear }) };
  return check(fileName, withRemarks(readPlanBlocks(content.blocks, named), content));
};
