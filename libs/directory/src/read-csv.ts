import { CsvError, parse } from 'csv-parse/sync';
import type { SheetReading, SheetRow } from './domain/sheet.js';

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Comma, semicolon (Excel in Vietnamese settings) or tab: the one the heading has most of. */
export function readCsv(text: string, fileName: string): SheetReading {
  try {
    const parsed: Parsed[] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
    return { ok: true, sheet: { rows: parsed.map(rowOf) } };
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const line = typeof fault['lines'] === 'number' ? `, dòng ${String(fault['lines'])}` : '';
    return { ok: false, code: 'file-not-readable', message: `${fileName}${line}: tệp CSV sai dấu nháy hoặc sai cột.` };
  }
}

/** The parser counts to the end of a record; a cell of several lines began earlier. */
function rowOf({ record, info }: Parsed): SheetRow {
  const breaks = record.reduce((sum, cell) => sum + (cell.match(/\n/gu)?.length ?? 0), 0);
  return { line: info.lines - breaks, cells: record };
}

function delimiterOf(text: string): string {
  const heading = text.trimStart().split(/\r?\n/u, 1)[0] ?? '';
  const bare = heading.replace(/"[^"]*"/gu, '');
  const counted = [',', ';', '\t'].map((delimiter) => ({ delimiter, times: bare.split(delimiter).length }));
  return counted.sort((a, b) => b.times - a.times)[0]?.delimiter ?? ',';
}
