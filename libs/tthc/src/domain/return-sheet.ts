import type { TthcColumn, TthcFigures } from '#contracts';
import { cellName, tidy } from '#directory';
import type { ReturnLine } from './check-return.js';
import { readCount } from './read-count.js';
import { REMARK_COLUMNS, readHeading, readNumberRow, sayHeading, type SheetColumn } from './sheet-columns.js';
import { COLUMNS, NO_FIGURES } from './tthc-figures.js';

/** A row of a table file after its machine format is gone. Numbers come as Vietnamese offices write them: a fraction with a comma. */
export interface TextRow {
  /** From 1, as the person sees it in the file. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface SheetFault {
  readonly line: number;
  /** "D5". */
  readonly cell: string;
  /** Names row and column in Vietnamese. */
  readonly message: string;
}

export interface Remarks {
  readonly carryReason: string;
  readonly lateCauses: string;
  readonly apologies: number;
  readonly apologyNote: string;
}

export interface SheetReturn {
  readonly agencyId: string;
  readonly lines: readonly (ReturnLine & { readonly line: number })[];
  readonly remarks: Remarks;
}

/** Who is meant by a name in the file: an id, or why not. */
export type Named = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly message: string };

export interface SheetNames {
  agency(name: string): Named;
  field(name: string): Named;
  /** Whose rows they are where the file has no column of agencies; null: it must have one. */
  readonly ownAgencyId: string | null;
}

/** A title and a few lines of heading stand above a table, never a page. */
const HEADING_ROWS = 30;
const TOTALS = /^(tổng|cộng|tổng cộng|tổng số|toàn tỉnh)$/iu;

interface Gathered {
  readonly lines: Map<string, ReturnLine & { readonly line: number }>;
  readonly texts: Record<'carryReason' | 'lateCauses' | 'apologyNote', Set<string>>;
  apologies: number;
}

/** Reads a table row by row; keeps figures and faults, not the rows. */
export class ReturnSheet {
  rows = 0;
  private places = new Map<SheetColumn, number>();
  private isReading = false;
  private rowsBefore = 0;
  private readonly agencies = new Map<string, Gathered>();

  constructor(
    private readonly names: SheetNames,
    private readonly complain: (fault: SheetFault) => void,
  ) {}

  push(row: TextRow): void {
    if (row.cells.every((cell) => cell.trim() === '')) return;
    if (!this.isReading) this.readHeadings(row);
    else if (readNumberRow(row.cells) === null && !this.isTotal(row)) this.readLine(row);
  }

  get hasAgencies(): boolean {
    return this.places.has('agency');
  }

  /** Columns that no heading was found for: none once rows are read. */
  missing(): SheetColumn[] {
    const needed: SheetColumn[] = [
      ...(this.names.ownAgencyId === null ? (['agency'] as const) : []),
      'field',
      ...COLUMNS,
    ];
    return needed.filter((column) => !this.places.has(column));
  }

  /** False after too many rows without headings: what follows is no such table. */
  mayHaveHeadings(): boolean {
    return this.isReading || this.rowsBefore < HEADING_ROWS;
  }

  returns(): SheetReturn[] {
    return [...this.agencies].map(([agencyId, { lines, texts, apologies }]) => ({
      agencyId,
      lines: [...lines.values()],
      remarks: {
        carryReason: [...texts.carryReason].join('; '),
        lateCauses: [...texts.lateCauses].join('; '),
        apologyNote: [...texts.apologyNote].join('; '),
        apologies,
      },
    }));
  }

  fault(line: number, column: SheetColumn, message: string): SheetFault {
    const place = this.places.get(column) ?? 0;
    const letters = cellName(place, line).replace(/\d+$/, '');
    const where = `Dòng ${String(line)}, cột ${letters} “${sayHeading(column)}”`;
    return { line, cell: cellName(place, line), message: `${where}: ${message}` };
  }

  private readHeadings({ cells }: TextRow): void {
    this.rowsBefore += 1;
    const numbers = readNumberRow(cells);
    cells.forEach((cell, place) => {
      const column = readHeading(tidy(cell));
      if (column !== null && !this.places.has(column)) this.places.set(column, place);
    });
    // The form's own numbers are surer than the words above them, which it prints more than once ("Tổng số").
    for (const [column, place] of numbers ?? []) this.places.set(column, place);
    this.isReading = this.missing().length === 0;
  }

  private isTotal({ cells }: TextRow): boolean {
    return (
      ['agency', 'field'].some((column) => TOTALS.test(this.text(cells, column as SheetColumn))) ||
      TOTALS.test(tidy(cells[0]))
    );
  }

  /** A row of the empty form that nobody wrote in; what was carried over stands there already. Never a return of noughts. */
  private isUnfilled(cells: readonly string[]): boolean {
    return COLUMNS.every((column) => column === 'carriedOver' || this.text(cells, column) === '');
  }

  private readLine({ line, cells }: TextRow): void {
    if (this.isUnfilled(cells)) return;
    this.rows += 1;
    const agencyId = this.agencyOf(line, cells);
    const fieldId = this.named(line, 'field', this.names.field, cells);
    const figures = this.figuresOf(line, cells);
    const apologies = this.places.has('apologies') ? this.count(line, cells, 'apologies') : 0;
    if (agencyId === null || fieldId === null || figures === null || apologies === null) return;
    const gathered = this.gathered(agencyId);
    const before = gathered.lines.get(fieldId);
    if (before !== undefined) {
      const where = `đã có ở dòng ${String(before.line)}; mỗi lĩnh vực của một cơ quan chỉ ghi một dòng.`;
      this.complain(this.fault(line, 'field', `“${this.text(cells, 'field')}” của cơ quan này ${where}`));
      return;
    }
    gathered.lines.set(fieldId, { fieldId, figures, line });
    gathered.apologies += apologies;
    for (const column of REMARK_COLUMNS) {
      if (column !== 'apologies' && this.text(cells, column) !== '')
        gathered.texts[column].add(this.text(cells, column));
    }
  }

  private agencyOf(line: number, cells: readonly string[]): string | null {
    if (!this.places.has('agency')) return this.names.ownAgencyId;
    return this.named(line, 'agency', this.names.agency, cells);
  }

  private named(line: number, column: 'agency' | 'field', find: (name: string) => Named, cells: readonly string[]) {
    const name = this.text(cells, column);
    const found: Named = name === '' ? { ok: false, message: 'để trống.' } : find(name);
    if (found.ok) return found.id;
    this.complain(this.fault(line, column, found.message));
    return null;
  }

  private figuresOf(line: number, cells: readonly string[]): TthcFigures | null {
    const figures = { ...NO_FIGURES };
    let isWhole = true;
    for (const column of COLUMNS) {
      const count = this.count(line, cells, column);
      if (count === null) isWhole = false;
      else figures[column] = count;
    }
    return isWhole ? figures : null;
  }

  private count(line: number, cells: readonly string[], column: TthcColumn | 'apologies'): number | null {
    const reading = readCount(this.text(cells, column));
    if (reading.ok) return reading.count;
    this.complain(this.fault(line, column, `${reading.message}.`));
    return null;
  }

  private text(cells: readonly string[], column: SheetColumn): string {
    return tidy(cells[this.places.get(column) ?? -1]);
  }

  private gathered(agencyId: string): Gathered {
    const known = this.agencies.get(agencyId);
    if (known !== undefined) return known;
    const fresh: Gathered = {
      lines: new Map(),
      texts: { carryReason: new Set(), lateCauses: new Set(), apologyNote: new Set() },
      apologies: 0,
    };
    this.agencies.set(agencyId, fresh);
    return fresh;
  }
}
