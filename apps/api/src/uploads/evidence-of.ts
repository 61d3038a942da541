import { Refusal } from '../problems/refusal.js';
import { fileKindOf, mediaTypeOf } from './file-kind.js';
import type { ReceivedFile } from './upload.js';

const MESSAGE = 'Chỉ nhận tài liệu kiểm chứng là tệp PDF, DOCX, XLSX (không có macro), PNG, JPG hoặc văn bản UTF-8.';

/** A file that may stand as evidence, with the type that its content has. */
export function evidenceOf({ name, bytes }: ReceivedFile): ReceivedFile & { readonly mediaType: string } {
  const kind = fileKindOf(bytes);
  if (kind === null)
    throw new Refusal('file-type-refused', MESSAGE, { detail: `Tệp “${name}” không thuộc các loại đó.` });
  return { name, bytes, mediaType: mediaTypeOf(kind) };
}
