import type { Ruling } from './page.js';

/** [a b c d e f] as in PDF: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line drawn as a filled box is at most this thick, in points. */
const THIN = 2.6;
/** Shorter is a dot or a part of a letter. */
const SHORTEST = 4;

/** Numbers of the drawing commands in a path, each with how many numbers follow it. */
const move = 0;
const line = 1;
const arguments_: Readonly<Record<number, number>> = { [move]: 2, [line]: 2, 2: 6, 3: 4, 4: 0 };

/** The subpaths of a path, each as its corners on the page; curves are left out. */
export function subpaths(path: ArrayLike<number>, place: Matrix): Point[][] {
  const found: Point[][] = [];
  for (let at = 0; at < path.length;) {
    const command = path[at] ?? -1;
    const taken = arguments_[command];
    if (taken === undefined) return found;
    const [x, y] = [path[at + taken - 1] ?? 0, path[at + taken] ?? 0];
    const point = { x: place[0] * x + place[2] * y + place[4], y: place[1] * x + place[3] * y + place[5] };
    if (command === move) found.push([point]);
    else if (command === line) found.at(-1)?.push(point);
    else if (command === 4) closeSubpath(found.at(-1));
    at += taken + 1;
  }
  return found;
}

function closeSubpath(subpath: Point[] | undefined): void {
  const [first] = subpath ?? [];
  if (first !== undefined) subpath?.push(first);
}

/** Lines drawn with a pen. */
export function strokedRulings(corners: readonly Point[]): Ruling[] {
  return corners.slice(1).flatMap((to, index) => {
    const from = corners[index] ?? to;
    return rulingOf(Math.min(from.x, to.x), Math.max(from.x, to.x), Math.min(from.y, to.y), Math.max(from.y, to.y));
  });
}

/** Lines drawn as thin filled boxes. */
export function filledRulings(corners: readonly Point[]): Ruling[] {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return rulingOf(Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys));
}

function rulingOf(left: number, right: number, top: number, bottom: number): Ruling[] {
  const [width, height] = [right - left, bottom - top];
  if (height <= THIN && width >= SHORTEST && width > height)
    return [{ axis: 'horizontal', at: (top + bottom) / 2, from: left, to: right }];
  if (width <= THIN && height >= SHORTEST) return [{ axis: 'vertical', at: (left + right) / 2, from: top, to: bottom }];
  return [];
}
