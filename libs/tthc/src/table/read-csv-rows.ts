import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import type { TextRow } from '../domain/return-sheet.js';
import { MOST_ROWS, tooManyRows, UnreadableTable } from './table-refusal.js';

const PIECE = 64 * 1024;
/** After so many rows others get their turn on the thread. */
const ROWS_A_TURN = 2_000;
/** Above the rows stand a title and headings. */
const ROWS_ABOVE = 100;
/** Signs of one row: more is a quote that was never closed. */
const LONGEST_ROW = 100_000;

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Rows of a CSV text, one by one. */
export async function readCsvRows(text: string, onRow: (row: TextRow) => void): Promise<void> {
  const parser = Readable.from(piecesOf(text)).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    }),
  );
  let rows = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (++rows > MOST_ROWS + ROWS_ABOVE) throw tooManyRows();
      onRow({ line: info.lines - breaksIn(record), cells: record });
      if (rows % ROWS_A_TURN === 0) await setImmediate();
    }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const line = typeof fault['lines'] === 'number' ? `dòng ${String(fault['lines'])}: ` : '';
    throw new UnreadableTable('file-not-readable', `${line}tệp CSV sai dấu nháy hoặc một ô dài bất thường.`);
  }
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

/** The parser counts to the end of a record; a cell of several lines began earlier. */
function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
}

/** Comma, semicolon (Excel in Vietnamese settings) or tab: the one that parts most cells of the first lines. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, PIECE)
    .split(/\r?\n/u, 40)
    .map((line) => line.replace(/"[^"]*"/gu, ''));
  const widest = (delimiter: string) => Math.max(...lines.map((line) => line.split(delimiter).length));
  return [',', ';', '\t'].reduce((best, each) => (widest(each) > widest(best) ? each : best));
}
