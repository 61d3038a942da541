import { describe, expect, it } from 'vitest';
import { fileKindOf } from './file-kind.js';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const office = (...parts: string[]) => latin1(`PK\x03\x04....[Content_Types].xml....${parts.join('....')}`);

describe('fileKindOf', () => {
  it.each([
    ['pdf', latin1('%PDF-1.7\n…')],
    ['png', latin1('\x89PNG\r\n\x1a\n....')],
    ['jpg', latin1('\xff\xd8\xff\xe0....')],
    ['docx', office('word/document.xml')],
    ['xlsx', office('xl/workbook.xml')],
    ['txt', Buffer.from('Báo cáo kết quả, số 12/BC-SNV\r\n\tdòng hai')],
  ])('tells %s', (kind, bytes) => {
    expect(fileKindOf(bytes)).toBe(kind);
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a program', latin1('MZ\x90\x00\x03')],
    ['a script engine binary', latin1('\x7fELF\x02\x01\x01')],
    ['a plain archive', latin1('PK\x03\x04....malware.exe')],
    ['a Word file with macros', office('word/document.xml', 'word/vbaProject.bin')],
    ['text of another encoding', Buffer.from('Sở Nội vụ', 'utf16le')],
    ['bytes that are no UTF-8', latin1('S\xf4 N\xf4i v\xf9')],
  ])('refuses %s', (_, bytes) => {
    expect(fileKindOf(bytes)).toBeNull();
  });
});
