import type { getResolvedPDFJS } from 'unpdf';
import { filledRulings, type Matrix, multiply, strokedRulings, subpaths } from '../../domain/pages/drawn-paths.js';
import type { Ruling } from '../../domain/pages/page.js';

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A page that draws more than this is a map or a chart; its lines are no table's. */
const MAX_OPERATORS = 300_000;

/** The straight lines that a page draws, in points from its upper left corner. */
export function readRulings({ OPS }: PdfJs, { fnArray, argsArray }: Operators, page: Matrix): Ruling[] {
  if (fnArray.length > MAX_OPERATORS) return [];
  const strokes = new Set<unknown>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.closeFillStroke]);
  const fills = new Set<unknown>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.closeFillStroke]);
  const rulings: Ruling[] = [];
  const saved: Matrix[] = [];
  let place = page;
  fnArray.forEach((operator, index) => {
    const given = argsArray[index];
    if (operator === OPS.save) saved.push(place);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) place = saved.pop() ?? page;
    else if (operator === OPS.transform && isMatrix(given)) place = multiply(place, given);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(place);
      const own: unknown = Array.isArray(given) ? given[0] : null;
      if (isMatrix(own)) place = multiply(place, own);
    } else if (operator === OPS.constructPath && Array.isArray(given)) {
      const [painted, paths] = given as readonly unknown[];
      for (const corners of pathsOf(paths).flatMap((path) => subpaths(path, place))) {
        if (strokes.has(painted)) rulings.push(...strokedRulings(corners));
        if (fills.has(painted)) rulings.push(...filledRulings(corners));
      }
    }
  });
  return rulings;
}

function pathsOf(given: unknown): ArrayLike<number>[] {
  return Array.isArray(given) ? given.filter((path) => path instanceof Float32Array || Array.isArray(path)) : [];
}

function isMatrix(value: unknown): value is Matrix {
  return (Array.isArray(value) || ArrayBuffer.isView(value)) && (value as ArrayLike<number>).length === 6;
}
