import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { BadInput } from './bad-input.js';

/** The bytes of a file the user named. Throws {@link BadInput} with the reason in words. */
export async function readInputFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reasons: Record<string, string> = {
      ENOENT: 'không có tệp này',
      EISDIR: 'là một thư mục',
      EACCES: 'không được phép đọc',
    };
    throw new BadInput(`${path}: ${reasons[code ?? ''] ?? 'không đọc được tệp'}`);
  }
}

export async function readStandardInput(): Promise<string> {
  return text(process.stdin);
}

/** A plan year as the user typed it. */
export function readYear(value: string): number {
  const year = Number(value);
  if (!Number.isInteger(year) || year < 2000 || year > 2100) {
    throw new BadInput(`--year ${value}: năm kế hoạch phải là số có bốn chữ số, từ 2000 đến 2100`);
  }
  return year;
}
