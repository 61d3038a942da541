import { type CalendarYear, readCalendarYear } from '#calendar';
import { calendarFileSchema } from '#contracts';
import { BadInput } from '../bad-input.js';
import { readInputFile } from '../read-input.js';

/** A year of the working calendar. Throws {@link BadInput} naming the file and the place in it. */
export async function readCalendarFile(path: string): Promise<CalendarYear> {
  const read = calendarFileSchema.safeParse(jsonOf(path, (await readInputFile(path)).toString('utf8')));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new BadInput(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'không đúng cấu trúc'}`);
  }
  try {
    return readCalendarYear(read.data);
  } catch (error) {
    throw new BadInput(`${path}: ${(error as Error).message}`);
  }
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BadInput(`${path}: không phải JSON`);
  }
}
