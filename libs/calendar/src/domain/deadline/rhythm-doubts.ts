import type { DoubtCode } from './deadline-rule.js';
import type { Piece } from './piece.js';

/** What the words around a rhythm leave open. */
export function doubtRhythm(pieces: readonly Piece[], doubts: Set<DoubtCode>): void {
  if (startsSomewhere(pieces)) doubts.add('unread-words');
  if (isShortCycle(pieces)) doubts.add('missing-period');
  if (pieces.some((piece, at) => isCeiling(piece, pieces[at + 1]))) doubts.add('approximate');
  if (pieces.some(({ is }) => is === 'unit') && pieces.some(({ is }) => is === 'to')) doubts.add('contradiction');
}

/** "Định kỳ 3 tháng, năm": every three months, or the first three? "3 tháng, 6 tháng, năm" are the first. */
function isShortCycle(pieces: readonly Piece[]): boolean {
  const counts = pieces.flatMap((piece) => (piece.is === 'unit' && piece.unit === 'month' ? [piece.count] : []));
  const listed = pieces.filter(({ is }) => is === 'unit' || is === 'period').length > 1;
  return listed && counts.some((count) => count > 1 && count < 6) && !counts.includes(6);
}

/** "Không quá 01 lần/năm" is no rhythm; "(trước) 16 giờ hằng ngày" is. */
function isCeiling(bound: Piece, rhythm: Piece | undefined): boolean {
  return bound.is === 'by' && rhythm?.is === 'every' && rhythm.cadence.unit !== 'day' && rhythm.cadence.unit !== 'week';
}

/** A start, or a choice, that the due list cannot show; "từ … đến …" in each period is no such start. */
function startsSomewhere(pieces: readonly Piece[]): boolean {
  const every = pieces.some(({ is }) => is === 'every');
  const ends = (at: number) => every && (pieces[at + 2]?.is === 'to' || pieces[at + 2]?.is === 'dash');
  return pieces.some(
    ({ is }, at) =>
      is === 'after' ||
      is === 'or' ||
      is === 'slash' ||
      (is === 'from' && pieces[at + 1]?.is !== 'day-of-month' && !ends(at)),
  );
}
