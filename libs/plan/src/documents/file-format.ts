import { openZip } from './open-zip.js';
import { type ContentRefused, refusing, unreadable } from './content.js';

export type FileFormat = 'docx' | 'xlsx' | 'pdf' | 'csv' | 'text';

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
const refuse = (code: ContentRefused['code'], message: string): ContentRefused => ({ ok: false, code, message });

const odt = 'chưa đọc được định dạng OpenDocument; hãy mở và lưu thành Word (.docx) hoặc Excel (.xlsx).';
const macros = 'tệp có macro nên không nhận; hãy mở và lưu thành .docx hoặc .xlsx (không macro).';
const unknownZip = 'tệp nén này không phải Word (.docx) hay Excel (.xlsx).';
const oldOffice =
  'tệp Word/Excel đời cũ (.doc, .xls); hãy mở bằng Word hoặc Excel, chọn “Lưu thành” .docx hoặc .xlsx rồi nhập lại.';
const locked = 'tệp có mật khẩu; hãy mở, bỏ mật khẩu, lưu lại rồi nhập.';
const richText = 'chưa đọc được định dạng RTF; hãy mở bằng Word và lưu thành .docx.';
const webPage = 'đây là trang web (HTML); hãy mở bằng Word và lưu thành .docx.';

/** What a file is, by what it holds; its name only tells a table of commas from plain text. */
export function formatOf(bytes: Uint8Array, extension: string): FileFormat | ContentRefused {
  if (/^\.(?:docm|dotm|xlsm|xltm|xlam)$/.test(extension)) return refuse('macros', macros);
  if (startsWith(bytes, 0x50, 0x4b)) return officeFormat(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return holdsWideText(bytes, 'EncryptedPackage')
      ? refuse('password', locked)
      : refuse('unsupported-format', oldOffice);
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  if (beginning.includes('%PDF-')) return 'pdf';
  if (beginning.startsWith('{\\rtf')) return refuse('unsupported-format', richText);
  if (/^(?:\u00ef\u00bb\u00bf)?<(?:!doctype html|html)\b/i.test(beginning))
    return refuse('unsupported-format', webPage);
  return extension === '.csv' ? 'csv' : 'text';
}

function officeFormat(bytes: Uint8Array): FileFormat | ContentRefused {
  return refusing(() => {
    const { names } = openZip(bytes, () => false);
    if ([...names].some((name) => /vbaProject\.bin$/i.test(name))) throw unreadable('macros', macros);
    if (names.has('mimetype')) throw unreadable('unsupported-format', odt);
    if (names.has('word/document.xml')) return 'docx';
    if (names.has('xl/workbook.xml')) return 'xlsx';
    throw unreadable('unsupported-format', unknownZip);
  });
}

/** Old Office containers name their parts in UTF-16. */
function holdsWideText(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'));
}
