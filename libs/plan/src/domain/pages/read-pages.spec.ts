import { describe, expect, it } from 'vitest';
import { overlapShare } from './overlaps.js';
import type { Page, Ruling, TextRun } from './page.js';
import { readPages } from './read-pages.js';

const SIZE = 10;
/** Letters of the imagined type are half as wide as it is high. */
const run = (text: string, x: number, y: number, bold = false): TextRun => ({
  ...{ text, x, y, bold, size: SIZE },
  width: text.length * 5,
});
const across = (at: number, from: number, to: number): Ruling => ({ axis: 'horizontal', at, from, to });
const down = (at: number, from: number, to: number): Ruling => ({ axis: 'vertical', at, from, to });
const page = (runs: TextRun[], rulings: Ruling[] = [], number = 1): Page => ({
  ...{ number, runs, rulings },
  width: 600,
  height: 800,
});

const shown = (pages: Page[]) =>
  readPages(pages).blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) => row.cells.map((cell) => (cell.continues ? '^' : cell.paragraphs.join(' ¶ ')))),
  );

/** Three columns, two rows; the first column is one cell over both rows. */
const frame = [
  ...[across(100, 50, 500), across(200, 50, 500), across(150, 150, 500)],
  ...[down(50, 100, 200), down(150, 100, 200), down(300, 100, 200), down(500, 100, 200)],
];

describe('a table with lines', () => {
  it('keeps a cell over several rows as one, and says where it goes on', () => {
    const runs = [run('Soạn đề án', 60, 150), run('Sở A', 160, 120), run('Quý I', 310, 120), run('Sở B', 160, 170)];
    expect(shown([page([...runs, run('Quý II', 310, 170)], frame)])).toEqual([
      [
        ['Soạn đề án', 'Sở A', 'Quý I'],
        ['^', 'Sở B', 'Quý II'],
      ],
    ]);
  });

  it('leaves the fields that a wide cell covers blank', () => {
    const wide = frame.filter(({ axis, at }) => axis === 'horizontal' || at === 50 || at === 500);
    const upper = [down(150, 150, 200), down(300, 150, 200)];
    const runs = [run('I. Chỉ đạo, điều hành', 60, 120), run('1', 60, 170), run('Sở A', 160, 170)];
    const rulings = [...wide.filter(({ at }) => at !== 150), across(150, 50, 500), ...upper];
    expect(shown([page(runs, rulings)])).toEqual([
      [
        ['I. Chỉ đạo, điều hành', '', ''],
        ['1', 'Sở A', ''],
      ],
    ]);
  });

  it('takes borders drawn cell by cell, twice or in dashes, for one line', () => {
    const pieces = [across(100, 50, 150), across(100.8, 150.5, 300), across(99.7, 301, 500)];
    const dashes = Array.from({ length: 20 }, (_, at) => down(150, 100 + at * 5, 103 + at * 5));
    const drawn = [...frame.filter(({ at }) => at !== 100 && at !== 150), ...pieces, ...dashes, across(150, 150, 500)];
    expect(shown([page([run('Sở A', 160, 120)], drawn)])).toEqual([
      [
        ['', 'Sở A', ''],
        ['^', '', ''],
      ],
    ]);
  });

  it('joins words that the width broke, and keeps a break that was meant', () => {
    const runs = [
      run('rà soát các thủ tục hành', 160, 112),
      run('chính của ngành', 160, 124),
      run('báo cáo kết quả', 160, 136),
    ];
    const [rows] = shown([page(runs, frame)]);
    expect(rows?.[0]).toEqual(['', 'rà soát các thủ tục hành chính của ngành ¶ báo cáo kết quả', '']);
  });
});

describe('prose', () => {
  it('comes in reading order around the table, page numbers left out', () => {
    const runs = [run('2', 300, 20), run('Sau bảng', 60, 260), run('Trước bảng', 60, 60), run('Sở A', 160, 120)];
    expect(shown([page(runs, frame)]).filter((block) => typeof block === 'string')).toEqual(['Trước bảng', 'Sau bảng']);
  });

  it('writes a space where letters stand apart, whatever the file says of spaces', () => {
    const runs = [run('Sở', 60, 60), run(' ', 70, 60), run('Nội', 73, 60), run('v', 91, 60), run('ụ', 96, 60)];
    expect(shown([page(runs)])).toEqual(['Sở Nội vụ']);
  });
});

describe('a table without lines', () => {
  const heading = [
    ...[run('STT', 50, 100), run('Nội dung', 100, 100), run('Cơ quan chủ trì', 300, 100)],
    run('Thời gian', 450, 100),
  ];
  const first = [run('1', 50, 120), run('Ban hành kế hoạch', 100, 120), run('Sở A', 300, 120), run('Quý I', 450, 120)];
  const second = [run('2', 50, 140), run('Kiểm tra công vụ', 100, 140), run('Sở B', 300, 140), run('Quý II', 450, 140)];

  it('is read by where words stand, and says that it was', () => {
    const read = readPages([page([...heading, ...first, ...second])]);
    expect(read.unruled).toBe(true);
    expect(shown([page([...heading, ...first, ...second])])).toEqual([
      [
        ['STT', 'Nội dung', 'Cơ quan chủ trì', 'Thời gian'],
        ['1', 'Ban hành kế hoạch', 'Sở A', 'Quý I'],
        ['2', 'Kiểm tra công vụ', 'Sở B', 'Quý II'],
      ],
    ]);
  });

  it('goes on over the page without its heading', () => {
    const pages = [page([...heading, ...first]), page(second, [], 2)];
    expect(shown(pages).at(-1)).toEqual([['2', 'Kiểm tra công vụ', 'Sở B', 'Quý II']]);
  });
});

describe('letters of a missing font', () => {
  it('are seen by their lying on top of others', () => {
    const whole = [run('Ho t đ ng', 60, 60), run('ạ', 70, 60), run('ộ', 88, 60)];
    expect(overlapShare([page(whole)])).toBeCloseTo(2 / 3);
    expect(overlapShare([page([run('Hoạt', 60, 60), run('động', 82, 60)])])).toBe(0);
  });
});
