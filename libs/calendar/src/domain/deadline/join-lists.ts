import { isTime, type Piece } from './piece.js';

const BOUNDS: readonly Piece['is'][] = ['before', 'by', 'from', 'to'];
const MARKS: readonly Piece['is'][] = ['semicolon', 'stop'];
const LISTED: readonly Piece['is'][] = ['date', 'period', 'unit', 'every', 'comma', 'and', 'neutral'];

/**
 * Marks that part nothing: "Trước ngày 15/3; 15/6" is one list (what is bare goes on with the bound and the year of its neighbours),
 * and "Kết thúc: quý IV" is no label.
 */
export function joinLists(pieces: readonly Piece[]): Piece[] {
  return pieces
    .filter(({ is }, at) => is !== 'colon' || !BOUNDS.includes(pieces[at - 1]?.is ?? 'colon'))
    .map((piece, at, all) => (MARKS.includes(piece.is) && goesOn(all, at) ? { ...piece, is: 'and' as const } : piece));
}

function goesOn(pieces: readonly Piece[], mark: number): boolean {
  const reports = pieces.some(({ is }) => is === 'unit');
  const previous = outsideBrackets(pieces.slice(0, mark)).at(-1);
  const rest = outsideBrackets(pieces.slice(mark + 1));
  const stop = rest.findIndex(({ is }) => MARKS.includes(is));
  const segment = stop < 0 ? rest : rest.slice(0, stop);
  const next = segment.find(isTime);
  return (
    previous !== undefined &&
    next !== undefined &&
    alike(previous, next, reports) &&
    segment.every(({ is }) => LISTED.includes(is))
  );
}

/** Dates go with dates, quarters with quarters, rhythms with rhythms; in a list of reports ("quý I; 6 tháng; năm") quarters with half-years. */
function alike(one: Piece, other: Piece, reports: boolean): boolean {
  const kind = (piece: Piece) => {
    if (piece.is === 'period') return reports ? 'unit' : piece.period.unit;
    return piece.is === 'every' ? 'unit' : piece.is;
  };
  return kind(one) === kind(other);
}

function outsideBrackets(pieces: readonly Piece[]): Piece[] {
  let depth = 0;
  return pieces.filter(({ is }) => {
    if (is === 'open') depth += 1;
    const outside = depth === 0;
    if (is === 'close') depth = Math.max(0, depth - 1);
    return outside;
  });
}
