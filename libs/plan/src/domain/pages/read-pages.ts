import type { Block, GridRow, Paragraph } from '../reading/blocks.js';
import { blankCell, type Cell, cellOf } from '../reading/cell.js';
import { foldSpace } from '../reading/plain-text.js';
import { findFrames, type Frame, type FrameCell } from './find-frames.js';
import { joinLines, type Measure } from './join-lines.js';
import { joinRulings } from './join-rulings.js';
import type { Page, TextRun } from './page.js';
import { readLines, type TextLine } from './text-lines.js';
import { UnruledTables } from './unruled-tables.js';

export interface PagesRead {
  readonly blocks: readonly Block[];
  /** A table was read from the places of its words alone: whatever comes of it is doubtful. */
  readonly unruled: boolean;
}

/** One line number for each printed line or table row, over all pages, from 1. */
class LineCount {
  private last = 0;

  take(lines = 1): number {
    const first = this.last + 1;
    this.last += lines;
    return first;
  }
}

/** Pages of placed text become paragraphs and table rows in reading order. */
export function readPages(pages: readonly Page[]): PagesRead {
  const count = new LineCount();
  const unruled = new UnruledTables();
  const blocks = pages.flatMap((page) =>
    partsOf(page).flatMap((part): Block[] => {
      if ('frame' in part) return [{ kind: 'grid', rows: rowsOf(part.frame, part.runs, count) }];
      return unruled.read(part.lines).flatMap((each): Block[] => {
        if (each.kind === 'lines') return paragraphsOf(each.lines, part.measure, count);
        return [{ kind: 'grid', rows: each.rows.map((cells) => ({ line: count.take(), cells })) }];
      });
    }),
  );
  return { blocks, unruled: unruled.found };
}

type Part =
  | { readonly frame: Frame; readonly runs: readonly TextRun[] }
  | { readonly lines: readonly TextLine[]; readonly measure: Measure };

/** Frames and the prose between them, from top to bottom. */
function partsOf(page: Page): Part[] {
  const frames = findFrames(joinRulings(page.rulings));
  const runs = page.runs.filter((run) => run.text.trim() !== '');
  const inside = frames.map((frame) => runs.filter((run) => isWithin(run, frame)));
  const framed = new Set(inside.flat());
  const prose = readLines(runs.filter((run) => !framed.has(run))).filter((line) => !isPageNumber(line, page));
  const measure = { left: Math.min(...prose.map(({ x }) => x)), right: Math.max(...prose.map(({ right }) => right)) };
  const parts: Part[] = [];
  let from = -Infinity;
  frames.forEach((frame, index) => {
    const top = frame.ys[0] ?? 0;
    parts.push({ lines: prose.filter(({ y }) => y > from && y <= top), measure });
    parts.push({ frame, runs: inside[index] ?? [] });
    from = top;
  });
  parts.push({ lines: prose.filter(({ y }) => y > from), measure });
  return parts;
}

function isWithin({ x, y, width, size }: TextRun, { xs, ys }: Frame): boolean {
  const [across, down] = [x + width / 2, y - size / 3];
  return across > (xs[0] ?? 0) && across < (xs.at(-1) ?? 0) && down > (ys[0] ?? 0) && down < (ys.at(-1) ?? 0);
}

function isPageNumber({ text, y }: TextLine, { height }: Page): boolean {
  return /^[-–\s]*\d{1,3}[-–\s]*$/.test(text) && (y < height * 0.09 || y > height * 0.91);
}

function paragraphsOf(lines: readonly TextLine[], measure: Measure, count: LineCount): Paragraph[] {
  return joinLines(lines, measure).flatMap(({ text, bold, lines: own }): Paragraph[] => {
    const line = count.take(own.length);
    const folded = foldSpace(text);
    if (folded === '' || /^[-–—_=*\s]+$/.test(folded)) return [];
    return [{ kind: 'paragraph', line, text: folded, heading: false, footnote: isNote(own, lines), bold }];
  });
}

/** Small type with a number before it, at the foot. */
function isNote(own: readonly TextLine[], all: readonly TextLine[]): boolean {
  const sizes = all.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const [first] = own;
  return first !== undefined && first.size < usual * 0.9 && /^(?:\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹])\s/.test(first.text);
}

function rowsOf(frame: Frame, runs: readonly TextRun[], count: LineCount): GridRow[] {
  const textOf = Map.groupBy(runs, (run) => fieldOf(run, frame));
  const read = (row: number, column: number): Cell => {
    const cell = frame.cells[row]?.[column];
    if (cell === undefined || cell.column !== column) return blankCell;
    if (cell.row !== row) return { ...blankCell, continues: true };
    const lines = readLines(textOf.get(cell) ?? []);
    const paragraphs = joinLines(lines, measureOf(frame, cell, lines));
    return cellOf(
      paragraphs.map(({ text }) => foldSpace(text)),
      paragraphs.length > 0 && paragraphs.every(({ bold }) => bold),
    );
  };
  return frame.cells.map((fields, row) => ({
    line: count.take(),
    cells: fields.map((_, column) => read(row, column)),
  }));
}

/** Text keeps the same distance from both sides of its cell. */
function measureOf({ xs }: Frame, { column, lastColumn }: FrameCell, lines: readonly TextLine[]): Measure {
  const [left, right] = [xs[column] ?? 0, xs[lastColumn + 1] ?? 0];
  const padding = Math.min(...lines.map(({ x }) => x - left), 8);
  return { left: left + padding, right: right - Math.max(padding, 1) };
}

function fieldOf(run: TextRun, { xs, ys, cells }: Frame) {
  const column = xs.findLastIndex((edge) => edge <= run.x + Math.min(run.width / 2, run.size));
  const row = ys.findLastIndex((edge) => edge <= run.y - run.size / 3);
  return cells[Math.max(row, 0)]?.[Math.max(column, 0)];
}
