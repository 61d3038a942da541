import { parse } from 'csv-parse/sync';
import { normaliseText } from '../domain/reading/blocks.js';
import { readCell } from '../domain/reading/cell.js';
import { blocksOfRows } from '../domain/reading/sheet-blocks.js';
import { type ContentRead, MAX_CELLS_IN_ROW, MAX_ROWS, unreadable, refusing } from './content.js';

/** Comma, semicolon or tab: whichever parts most cells on most lines. */
export function readCsv(text: string): ContentRead {
  return refusing((): ContentRead => {
    const rows = parseRows(normaliseText(text).replace(/\r\n?/g, '\n'));
    if (rows.length > MAX_ROWS)
      throw unreadable('too-large', `tệp có hơn ${String(MAX_ROWS)} dòng, không phải một kế hoạch.`);
    const grid = rows.map(({ record, line }) => {
      if (record.length > MAX_CELLS_IN_ROW)
        throw unreadable('too-many-cells', `dòng có hơn ${String(MAX_CELLS_IN_ROW)} ô, không phải bảng của kế hoạch.`, {
          line,
          cell: MAX_CELLS_IN_ROW + 1,
        });
      return { line, cells: record.map(readCell) };
    });
    return { ok: true, blocks: blocksOfRows(grid), issues: [], doubtful: false };
  });
}

interface Row {
  readonly record: readonly string[];
  readonly line: number;
}

function parseRows(text: string): Row[] {
  const delimiter = delimiterOf(text);
  const options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    info: true,
  } as const;
  try {
    const found = parse(text, options) as unknown as { info: { lines: number }; record: string[] }[];
    return found.map(({ info, record }) => ({ record, line: info.lines }));
  } catch (error) {
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    throw unreadable('damaged', 'dấu ngoặc kép trong tệp CSV không khớp nhau.', { line });
  }
}

const delimiters = [',', ';', '\t'] as const;

function delimiterOf(text: string): (typeof delimiters)[number] {
  const lines = text.split('\n', 400).map((line) => line.replace(/"[^"]*"/g, ''));
  const wide = (delimiter: string) => lines.filter((line) => line.split(delimiter).length > 3).length;
  return delimiters.reduce((best, each) => (wide(each) > wide(best) ? each : best));
}
