import { blankCell, type Cell, cellOf } from '../reading/cell.js';
import { joinLines } from './join-lines.js';
import type { TextRun } from './page.js';
import { lineOf, readLines, type TextLine } from './text-lines.js';

/** Where a column's text stands, from left to right. */
interface Column {
  readonly from: number;
  readonly to: number;
}

export type UnruledPart =
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Cell[])[] };

/** A gap this wide, in parts of the type's height, parts two columns. */
const COLUMN_GAP = 1.1;
/** So many of a table's lines may run across a gap: headings of areas, words too long for their column. */
const CROSSING = 0.1;

/** Tables without lines, found by their heading and read by where words stand; the columns hold for the pages after. */
export class UnruledTables {
  found = false;
  private columns: readonly Column[] = [];

  read(lines: readonly TextLine[]): UnruledPart[] {
    const first = lines.findIndex(isHeading);
    const goesOn = first === -1 && this.columns.length > 0 && standsInColumns(lines, this.columns);
    if (first === -1 && !goesOn) {
      this.columns = [];
      return [{ kind: 'lines', lines }];
    }
    const from = Math.max(first, 0);
    const table = lines.slice(from, from + lengthOfTable(lines.slice(from)));
    if (first !== -1) this.columns = columnsOf(table);
    if (this.columns.length < 3) return [{ kind: 'lines', lines }];
    this.found = true;
    const after = lines.slice(from + table.length);
    return [
      { kind: 'lines', lines: lines.slice(0, from) },
      { kind: 'rows', rows: rowsOf(table, this.columns) },
      { kind: 'lines', lines: after },
    ];
  }
}

/** Who and when, side by side: the heading of a table of tasks. */
function isHeading(line: TextLine): boolean {
  const text = line.text.toLowerCase();
  return (
    piecesOf(line).length >= 3 && /thời (?:gian|hạn)/u.test(text) && /chủ trì|thực hiện|cơ quan|đơn vị/u.test(text)
  );
}

/** The table ends with the last line that has a gap in it. */
function lengthOfTable(lines: readonly TextLine[]): number {
  return lines.findLastIndex((line) => piecesOf(line).length >= 2) + 1;
}

function piecesOf({ runs }: TextLine): TextRun[][] {
  const pieces: TextRun[][] = [];
  for (const run of runs) {
    const before = pieces.at(-1)?.at(-1);
    if (before !== undefined && run.x - (before.x + before.width) <= COLUMN_GAP * run.size) pieces.at(-1)?.push(run);
    else pieces.push([run]);
  }
  return pieces;
}

/** The stretches between gaps that hardly any line crosses. */
function columnsOf(lines: readonly TextLine[]): Column[] {
  const stretches = lines.flatMap((line) =>
    piecesOf(line).map((piece) => {
      const { x, right } = lineOf(piece);
      return { from: x, to: right };
    }),
  );
  const edges = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const columns: Column[] = [];
  const allowed = lines.length * CROSSING;
  edges.slice(1).forEach((to, index) => {
    const from = edges[index] ?? to;
    const middle = (from + to) / 2;
    const crossing = stretches.filter((each) => each.from < middle && each.to > middle).length;
    if (crossing <= allowed) return;
    const last = columns.at(-1);
    if (last !== undefined && from - last.to < 2) columns[columns.length - 1] = { from: last.from, to };
    else columns.push({ from, to });
  });
  return columns;
}

function standsInColumns(lines: readonly TextLine[], columns: readonly Column[]): boolean {
  const parted = lines.filter((line) => piecesOf(line).length >= 2);
  return columns.length >= 3 && parted.length * 3 >= lines.length;
}

function columnAt(columns: readonly Column[], x: number): number {
  const after = columns.findIndex(({ to }) => x < to);
  return after === -1 ? columns.length - 1 : after;
}

/** A row begins with its number, or after a wide gap. */
function rowsOf(lines: readonly TextLine[], columns: readonly Column[]): Cell[][] {
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const rows: TextLine[][] = [];
  lines.forEach((line, index) => {
    const [first] = piecesOf(line);
    const numbered = first !== undefined && columnAt(columns, first[0]?.x ?? 0) === 0 && isNumber(lineOf(first).text);
    const wide = index > 0 && (steps[index - 1] ?? 0) > usual * 1.5;
    if (index === 0 || numbered || wide) rows.push([line]);
    else rows.at(-1)?.push(line);
  });
  return rows.map((row) => cellsOf(row, columns));
}

const isNumber = (text: string): boolean => /^(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5})[.)]?$/.test(text);

function cellsOf(row: readonly TextLine[], columns: readonly Column[]): Cell[] {
  const pieces = row.flatMap(piecesOf);
  const byColumn = Map.groupBy(pieces, (piece) => columnAt(columns, piece[0]?.x ?? 0));
  return columns.map(({ from, to }, index) => {
    const runs = byColumn.get(index)?.flat();
    if (runs === undefined) return blankCell;
    const paragraphs = joinLines(readLines(runs), { left: from, right: to });
    return cellOf(
      paragraphs.map(({ text }) => text),
      paragraphs.every(({ bold }) => bold),
    );
  });
}
