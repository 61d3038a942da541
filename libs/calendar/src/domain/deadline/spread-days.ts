import type { Piece, PieceOf } from './piece.js';

/**
 * A day waits for its month: "ngày 15 và 30/6" and "ngày 20 các tháng 3, 6, 9, 12" become full dates.
 * A day that finds no month stays as it is, for the recurring rules.
 */
export function spreadDays(pieces: readonly Piece[]): Piece[] {
  const days = pieces.filter((piece) => piece.is === 'day-of-month');
  if (days.length === 0) return [...pieces];
  const date = pieces.find((piece) => piece.is === 'date');
  if (date)
    return pieces.map((piece) =>
      piece.is === 'day-of-month' ? onDay(piece, piece.day, date.month, date.year) : piece,
    );
  const months = pieces.filter(isMonth);
  const only = days[0];
  if (months.length === 0 || (days.length > 1 && months.length > 1) || !only) return [...pieces];
  if (months.length === 1) return onOneMonth(pieces, months[0]);
  return pieces
    .filter(({ is }) => is !== 'day-of-month')
    .map((piece) => (isMonth(piece) ? onDay(piece, only.day, piece.period.index, piece.period.year) : piece));
}

type MonthPiece = PieceOf<'period'> & Piece;

function isMonth(piece: Piece): piece is MonthPiece {
  return piece.is === 'period' && piece.period.unit === 'month';
}

function onOneMonth(pieces: readonly Piece[], month: MonthPiece | undefined): Piece[] {
  if (!month) return [...pieces];
  const { index, year } = month.period;
  return pieces
    .filter((piece) => piece !== month)
    .map((piece) => (piece.is === 'day-of-month' ? onDay(piece, piece.day, index, year) : piece));
}

function onDay(piece: Piece, day: number | 'last', month: number, year: MonthPiece['period']['year']): Piece {
  const { start, end } = piece;
  return day === 'last'
    ? { is: 'period', period: { unit: 'month', index: month, year }, start, end }
    : { is: 'date', day, month, year, start, end };
}
