import { clusterPositions } from './join-rulings.js';
import { type Ruling, TOUCH } from './page.js';

/** A cell as drawn: in elementary columns and rows of its frame, both ends counted in. */
export interface FrameCell {
  readonly column: number;
  readonly row: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

/** A table as its lines draw it. Edges ascend: one more than there are columns, and than there are rows. */
export interface Frame {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Each elementary field's cell, by row and column. */
  readonly cells: readonly (readonly FrameCell[])[];
}

/** More lines than any table of a plan has on one page: a drawing. */
const MAX_RULINGS = 4_000;

/** The tables of a page, from lines that cross or touch; a box without an inner line is none. */
export function findFrames(rulings: readonly Ruling[]): Frame[] {
  if (rulings.length > MAX_RULINGS) return [];
  return connected(rulings)
    .map(frameOf)
    .filter((frame) => frame !== null)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

function connected(rulings: readonly Ruling[]): Ruling[][] {
  const groupOf = rulings.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (groupOf[root] !== root) root = groupOf[root] ?? root;
    return root;
  };
  rulings.forEach((one, a) => {
    rulings.slice(a + 1).forEach((other, b) => {
      if (touches(one, other)) groupOf[find(a + 1 + b)] = find(a);
    });
  });
  return [...Map.groupBy(rulings, (_, index) => find(index)).values()];
}

function touches(one: Ruling, other: Ruling): boolean {
  if (one.axis === other.axis) return false;
  return within(other.at, one.from, one.to) && within(one.at, other.from, other.to);
}

function within(position: number, from: number, to: number): boolean {
  return position >= from - TOUCH && position <= to + TOUCH;
}

function frameOf(rulings: readonly Ruling[]): Frame | null {
  const across = rulings.filter(({ axis }) => axis === 'horizontal');
  const down = rulings.filter(({ axis }) => axis === 'vertical');
  const xs = clusterPositions(down.map(({ at }) => at));
  const ys = clusterPositions(across.map(({ at }) => at));
  if (xs.length < 3 || ys.length < 2) return null;
  return { xs, ys, cells: mergeFields(xs, ys, { across, down }) };
}

interface Lines {
  readonly across: readonly Ruling[];
  readonly down: readonly Ruling[];
}

/** Fields grow to the right and downwards until a line stops them. */
function mergeFields(xs: readonly number[], ys: readonly number[], lines: Lines): FrameCell[][] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const fields: (FrameCell | undefined)[][] = Array.from({ length: rows }, () => []);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (fields[row]?.[column] !== undefined) continue;
      const cell = grow({ xs, ys }, { column, row }, lines, fields);
      for (let r = row; r <= cell.lastRow; r++)
        for (let c = column; c <= cell.lastColumn; c++) (fields[r] ??= [])[c] = cell;
    }
  }
  return fields.map((row) => row.filter((cell) => cell !== undefined));
}

function grow(
  { xs, ys }: { readonly xs: readonly number[]; readonly ys: readonly number[] },
  { column, row }: { readonly column: number; readonly row: number },
  { across, down }: Lines,
  taken: readonly (readonly (FrameCell | undefined)[])[],
): FrameCell {
  const middle = (edges: readonly number[], index: number) => ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2;
  let lastColumn = column;
  while (
    lastColumn + 2 < xs.length &&
    taken[row]?.[lastColumn + 1] === undefined &&
    !crosses(down, xs[lastColumn + 1] ?? 0, middle(ys, row))
  )
    lastColumn++;
  let lastRow = row;
  while (lastRow + 2 < ys.length && !crosses(across, ys[lastRow + 1] ?? 0, middle(xs, column))) lastRow++;
  return { column, row, lastColumn, lastRow };
}

function crosses(lines: readonly Ruling[], at: number, through: number): boolean {
  return lines.some((line) => Math.abs(line.at - at) <= TOUCH && line.from <= through && line.to >= through);
}
