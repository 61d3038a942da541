import { monthsOf } from '../plan-period.js';
import type { DoubtCode } from './deadline-rule.js';
import type { Piece } from './piece.js';

/**
 * "báo cáo năm trước ngày 15/12", "Quý II (trước ngày 15/6)": the period says what the day is for, the day is the deadline.
 * A named period and a day inside it are still worth a question.
 */
export function narrowed(pieces: readonly Piece[], doubts: Set<DoubtCode>): Piece[] {
  const kept: Piece[] = [];
  pieces.forEach((piece, at) => {
    const joint = pieces[at + 1]?.is === 'comma' ? 1 : 0;
    const bound = pieces[at + 1 + joint]?.is;
    const day = pieces[at + 2 + joint];
    const limited = (bound === 'before' || bound === 'by') && day?.is === 'date';
    if (limited && piece.is === 'unit' && joint === 0) return;
    if (limited && piece.is === 'period' && isInside(piece, day.month)) {
      doubts.add('contradiction');
      return;
    }
    kept.push(piece);
  });
  return kept[0]?.is === 'comma' ? kept.slice(1) : kept;
}

function isInside(piece: Extract<Piece, { is: 'period' }>, month: number): boolean {
  const [first, last] = monthsOf({ ...piece.period, year: 0 });
  return month >= first && month <= last;
}
