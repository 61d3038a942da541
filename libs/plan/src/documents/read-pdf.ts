import type { LocatedIssue } from '../domain/reading/plan-reading.js';
import type { Block } from '../domain/reading/blocks.js';
import { overlapShare } from '../domain/pages/overlaps.js';
import { readPages } from '../domain/pages/read-pages.js';
import { maxPages, readPdfPages } from './pdf/read-pdf-pages.js';

export type PdfRefusal = 'password' | 'damaged' | 'too-many-pages' | 'scanned' | 'garbled';

export type PdfContent =
  | {
      readonly ok: true;
      readonly blocks: readonly Block[];
      readonly issues: readonly LocatedIssue[];
      /** Rows were told apart by the places of words alone: every task is doubtful. */
      readonly doubtful: boolean;
    }
  | { readonly ok: false; readonly code: PdfRefusal; readonly message: string };

/** More of the letters than this printed over others: the text layer does not hold what the eye reads. */
const MAX_OVERLAPS = 0.04;

const words: Readonly<Record<PdfRefusal, string>> = {
  password: 'tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi nhập lại.',
  damaged: 'tệp PDF bị hỏng hoặc không phải PDF; hãy xuất lại từ Word.',
  'too-many-pages': `tệp PDF có hơn ${String(maxPages)} trang, không phải một kế hoạch.`,
  scanned:
    'tệp PDF là bản quét (ảnh), không có chữ để đọc; hãy dùng tệp Word (.docx) gốc, hoặc nhận dạng chữ (OCR) rồi nhập lại.',
  garbled:
    'lớp chữ của tệp PDF không khớp với chữ in (phông chữ bị thay thế); hãy dùng tệp Word (.docx) gốc hoặc xuất lại PDF.',
};

/** A PDF's text layer, its tables found by their lines or, without lines, by where words stand. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const read = await readPdfPages(bytes);
  if (!read.ok) return refuse(read.code === 'no-text' ? 'scanned' : read.code);
  if (overlapShare(read.pages) > MAX_OVERLAPS) return refuse('garbled');
  const { blocks, unruled } = readPages(read.pages);
  return { ok: true, blocks, issues: [unruled ? withoutLines : fromPdf], doubtful: unruled };
}

const fromPdf: LocatedIssue = {
  code: 'read-from-pdf',
  message:
    'Đọc từ PDF: ranh giới các đoạn và các ô được suy ra từ vị trí của chữ và nét kẻ; nên đối chiếu với bản Word.',
  lines: [],
};
const withoutLines: LocatedIssue = {
  code: 'pdf-without-lines',
  message: 'Bảng trong PDF không có nét kẻ: các cột và dòng được đoán theo vị trí của chữ, phải kiểm tra từng dòng.',
  lines: [],
};

function refuse(code: PdfRefusal): PdfContent {
  return { ok: false, code, message: words[code] };
}
