import { addDays, formatDate, localDate } from '#calendar';
import type { GridRow } from '../../domain/reading/blocks.js';
import { blankCell, type Cell, readCell } from '../../domain/reading/cell.js';
import { MAX_CELLS_IN_ROW, MAX_ROWS, unreadable } from '../content.js';
import { type Attributes, walkXml, type XmlVisitor } from '../walk-xml.js';
import type { CellStyle } from './cell-styles.js';

export interface SheetRead {
  readonly rows: readonly GridRow[];
  readonly hiddenRows: number;
}

interface Place {
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

interface Merge {
  readonly from: Place;
  readonly to: Place;
}

/** One sheet: every row up to the last used one, cells as shown; a formula is read as the value it showed last. */
export function readSheet(bytes: Uint8Array, strings: readonly string[], styles: readonly CellStyle[]): SheetRead {
  const reader = new SheetReader(strings, styles);
  walkXml(bytes, reader);
  return { rows: reader.rows(), hiddenRows: reader.hiddenRows };
}

class SheetReader implements XmlVisitor {
  hiddenRows = 0;
  private readonly cells = new Map<number, Map<number, Cell>>();
  private readonly merges: Merge[] = [];
  private row = 0;
  private column = -1;
  private hidden = false;
  private type = 'n';
  private style: CellStyle | undefined;
  private value = '';
  private inValue = false;

  constructor(
    private readonly strings: readonly string[],
    private readonly styles: readonly CellStyle[],
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'v' || name === 't') this.inValue = true;
    else if (name === 'mergeCell') this.addMerge(attributes['ref'] ?? '');
  }

  close(name: string): void {
    if (name === 'c') this.endCell();
    if (name === 'v' || name === 't') this.inValue = false;
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
  }

  /** Merged cells say what they cover; rows stay apart as the sheet has them. */
  rows(): GridRow[] {
    const merged = this.mergedCells();
    const last = largest([this.cells, merged].map((rows) => largest(rows.keys())));
    const width = largest([...this.cells.values(), ...merged.values()].map((row) => largest(row.keys()))) + 1;
    return Array.from({ length: last }, (_, index) => {
      const own = this.cells.get(index + 1);
      const covered = merged.get(index + 1);
      const cells = Array.from({ length: width }, (_cell, at) => covered?.get(at) ?? own?.get(at) ?? blankCell);
      return { line: index + 1, cells };
    });
  }

  private openRow(attributes: Attributes): void {
    this.row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']);
    this.column = -1;
    this.hidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
    if (this.hidden) this.hiddenRows++;
    if (!(this.row <= MAX_ROWS))
      throw unreadable('too-large', `trang tính có hơn ${String(MAX_ROWS)} hàng, không phải một kế hoạch.`);
  }

  private openCell(attributes: Attributes): void {
    this.column = placeOf(attributes['r'] ?? '')?.column ?? this.column + 1;
    this.type = attributes['t'] ?? 'n';
    this.style = this.styles[Number(attributes['s'])];
    this.value = '';
    if (this.column < MAX_CELLS_IN_ROW) return;
    const place = { line: this.row, cell: this.column + 1 };
    throw unreadable(
      'too-many-cells',
      `hàng có hơn ${String(MAX_CELLS_IN_ROW)} ô, không phải bảng của kế hoạch.`,
      place,
    );
  }

  private endCell(): void {
    const text = this.shown();
    if (text.trim() === '' || this.hidden) return;
    const own = this.cells.get(this.row) ?? new Map<number, Cell>();
    this.cells.set(this.row, own);
    own.set(this.column, { ...readCell(text), bold: this.style?.bold ?? false });
  }

  private shown(): string {
    if (this.type === 's') return this.strings[Number(this.value)] ?? '';
    if (this.type === 'b') return this.value === '1' ? 'ĐÚNG' : 'SAI';
    const days = Number(this.value);
    return this.type === 'n' && this.style?.isDate === true && this.value !== '' ? dayOf(days) : this.value;
  }

  private addMerge(reference: string): void {
    const [first = '', second = first] = reference.split(':');
    const [from, to] = [placeOf(first), placeOf(second)];
    if (from === null || to === null || to.column >= MAX_CELLS_IN_ROW || to.row > MAX_ROWS) return;
    this.merges.push({ from, to });
  }

  private mergedCells(): Map<number, Map<number, Cell>> {
    const covered = new Map<number, Map<number, Cell>>();
    for (const { from, to } of this.merges) {
      for (let row = from.row + 1; row <= to.row; row++) {
        const own = covered.get(row) ?? new Map<number, Cell>();
        covered.set(row, own);
        for (let column = from.column; column <= to.column; column++)
          own.set(column, { ...blankCell, continues: true });
      }
    }
    return covered;
  }
}

/** Of places, which are never negative; 0 for none. */
function largest(places: Iterable<number>): number {
  let found = 0;
  for (const place of places) found = Math.max(found, place);
  return found;
}

/** "AB12" → column 27, row 12. */
function placeOf(reference: string): Place | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (match === null) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]), column };
}

/** Excel counts days from 30/12/1899; numbers outside of any plan's days stay numbers. */
function dayOf(days: number): string {
  const whole = Math.trunc(days);
  return whole >= 36_526 && whole <= 73_050 ? formatDate(addDays(localDate('1899-12-30'), whole)) : String(days);
}
