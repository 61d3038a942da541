/** Kinds of files that evidence may be, told by what is in them: a name can say anything. */
const kinds = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
} as const;

export type FileKind = keyof typeof kinds;

export function mediaTypeOf(kind: FileKind): string {
  return kinds[kind];
}

/** What the bytes are; null for anything that is not taken in, Office files with macros among them. */
export function fileKindOf(bytes: Buffer): FileKind | null {
  if (startsWith(bytes, '%PDF-')) return 'pdf';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpg';
  if (startsWith(bytes, 'PK\x03\x04')) return officeKindOf(bytes);
  return isText(bytes) ? 'txt' : null;
}

/** Names of the parts stand uncompressed in an Office file's directory. */
function officeKindOf(bytes: Buffer): FileKind | null {
  if (!bytes.includes('[Content_Types].xml') || bytes.includes('vbaProject.bin')) return null;
  if (bytes.includes('word/document.xml')) return 'docx';
  return bytes.includes('xl/workbook.xml') ? 'xlsx' : null;
}

function startsWith(bytes: Buffer, signature: string): boolean {
  return bytes.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'));
}

/** UTF-8 without control signs; an empty file proves nothing and is no text. */
function isText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
  } catch {
    return false;
  }
}
