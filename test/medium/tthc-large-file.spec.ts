import { describe, expect, it } from 'vitest';
import { renderWorkbook } from '#papers';
import type { TextRow } from '../../libs/tthc/src/domain/return-sheet.js';
import { MOST_ROWS } from '../../libs/tthc/src/table/table-refusal.js';
import { readTable } from '../../libs/tthc/src/table/read-table.js';

const row = (index: number) => `UBND xã số ${String(index % 13_000)},Hộ tịch,10,5,1,4,7,2,4,1,3,2,1`;
const csvOf = (rows: number) => Buffer.from(Array.from({ length: rows }, (_, index) => row(index)).join('\n'));

/** How far the reader comes. */
async function walk(bytes: Uint8Array, name: string) {
  let rows = 0;
  let last: TextRow | undefined;
  const refusal = await readTable(bytes, name, (each) => {
    rows += 1;
    last = each;
  });
  return { rows, last, refusal };
}

describe('a table of a whole country', () => {
  it('is walked to its last row as CSV', async () => {
    const { rows, last, refusal } = await walk(csvOf(MOST_ROWS), 'bieu.csv');
    expect([refusal, rows, last?.line, last?.cells.at(-1)]).toEqual([null, MOST_ROWS, MOST_ROWS, '1']);
  });

  it('is refused with a sentence beyond that', async () => {
    const { refusal } = await walk(csvOf(MOST_ROWS + 500), 'bieu.csv');
    expect(refusal).toEqual({
      ...{ ok: false, code: 'too-many-rows' },
      message: 'bieu.csv: tệp có hơn 200.000 dòng; hãy chia nhỏ.',
    });
  });

  it('leaves others their turn meanwhile', async () => {
    let turns = 0;
    let isUnderWay = true;
    const other = () => {
      turns += 1;
      if (isUnderWay) setImmediate(other);
    };
    setImmediate(other);
    await walk(csvOf(50_000), 'bieu.csv');
    isUnderWay = false;
    expect(turns).toBeGreaterThan(10);
  });

  it('is walked as a workbook', async () => {
    const columns = Array.from({ length: 13 }, (_, at) => ({ header: `(${String(at + 1)})`, width: 10 }));
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      `UBND xã số ${String(index)}`,
      'Hộ tịch',
      ...Array(11).fill(7),
    ]);
    const bytes = await renderWorkbook([{ name: 'Biểu', heading: [], columns, rows }]);
    const walked = await walk(bytes, 'bieu.xlsx');
    expect([walked.refusal, walked.rows]).toEqual([null, 20_001]);
    expect(walked.last?.cells).toEqual(['UBND xã số 19999', 'Hộ tịch', ...Array<string>(11).fill('7')]);
  });
});
