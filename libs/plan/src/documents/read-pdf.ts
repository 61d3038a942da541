import type { LocatedIssue } from '../domain/reading/plan-reading.js';
import { overlapShare } from '../domain/pages/overlaps.js';
import { readPages } from '../domain/pages/read-pages.js';
import type { ContentRead } from './content.js';
import { maxPages, readPdfPages } from './pdf/read-pdf-pages.js';

type PdfRefusal = 'password' | 'damaged' | 'too-many-pages' | 'scanned' | 'garbled';

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
export async function readPdf(bytes: Uint8Array): Promise<ContentRead> {
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

function refuse(code: PdfRefusal): ContentRead {
  return { ok: false, code, message: words[code] };
}
