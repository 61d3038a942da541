import type { TextRow } from '../domain/return-sheet.js';
import { MOST_ROWS, tooManyRows } from './table-refusal.js';
import type { XmlVisitor } from './xml-reader.js';

/** Wider than the form with every remark; what stands to the right is a person's scratch. */
const MOST_CELLS = 60;
/** A title and headings stand above the rows. */
const ROWS_ABOVE = 100;

/** One sheet, a row at a time. A number comes as Vietnamese offices write it, so that 1.5 is not taken for fifteen hundred. */
export class SheetVisitor implements XmlVisitor {
  private line = 0;
  private cells: string[] = [];
  private column = -1;
  private type = 'n';
  private value = '';
  private isValue = false;

  constructor(
    private readonly strings: readonly string[],
    private readonly onRow: (row: TextRow) => void,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.openRow(attributes['r']);
    else if (name === 'c') {
      this.column = columnOf(attributes['r'] ?? '') ?? this.column + 1;
      this.type = attributes['t'] ?? 'n';
      this.value = '';
    } else if (name === 'v' || name === 't') this.isValue = true;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.onRow({ line: this.line, cells: this.cells });
  }

  text(text: string): void {
    if (this.isValue) this.value += text;
  }

  private openRow(number: string | undefined): void {
    this.line = number === undefined ? this.line + 1 : Number(number);
    if (!(this.line <= MOST_ROWS + ROWS_ABOVE)) throw tooManyRows();
    this.cells = [];
    this.column = -1;
  }

  private endCell(): void {
    if (this.column >= MOST_CELLS) return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = this.shown();
  }

  private shown(): string {
    if (this.type === 's') return this.strings[Number(this.value)] ?? '';
    if (this.type !== 'n' || this.value.trim() === '') return this.value;
    const number = Number(this.value);
    return Number.isInteger(number) ? String(number) : String(number).replace('.', ',');
  }
}

/** "AB12" → 27; null where a cell does not say where it stands. */
function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
