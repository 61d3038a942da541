import type { Draft } from './draft.js';
import type { Piece, PieceOf } from './piece.js';

/** Takes out conditions, references, cited documents, data windows and words; notes what may change the meaning. */
export function takeRemarks(pieces: readonly Piece[], draft: Draft): Piece[] {
  const kept: Piece[] = [];
  const data = pieces.findIndex(({ is }) => is === 'data');
  if (data >= 0) draft.doubts.add('data-window');
  for (const piece of data >= 0 ? pieces.slice(0, data) : pieces) {
    if (piece.is === 'when' || piece.is === 'per') {
      if (piece.is === 'when') noteCondition(piece, draft);
      else noteReference(piece, draft);
      if (isJoint(kept.at(-1))) kept.pop();
    } else if (piece.is === 'whole') noteWhole(kept.at(-1), draft);
    else if (piece.is === 'cited') draft.doubts.add('cited-date');
    else if (piece.is === 'approximate') draft.doubts.add('approximate');
    else if (piece.is === 'words' || piece.is === 'number' || piece.is === 'colon') draft.doubts.add('unread-words');
    else if (piece.is !== 'neutral' && piece.is !== 'work') kept.push(piece);
  }
  return kept;
}

/** "… hoặc đột xuất", "… hoặc theo yêu cầu": the joint goes with the remark. */
function isJoint(piece: Piece | undefined): boolean {
  return piece?.is === 'or' || piece?.is === 'and' || piece?.is === 'comma';
}

/** "trước hết quý II": is the quarter's last day still allowed? */
function noteWhole(previous: Piece | undefined, draft: Draft): void {
  if (previous?.is === 'before') draft.doubts.add('contradiction');
}

function noteCondition(piece: PieceOf<'when'>, draft: Draft): void {
  draft.condition = draft.condition === null ? piece.text : `${draft.condition}; ${piece.text}`;
  if (piece.dated) draft.doubts.add('date-in-condition');
}

function noteReference(piece: PieceOf<'per'>, draft: Draft): void {
  draft.reference = draft.reference === null ? piece.text : `${draft.reference}; ${piece.text}`;
  if (piece.dated) draft.doubts.add('date-in-reference');
}

/** Behind another statement the reference is what follows "theo". */
export function stripReference(remarks: Pick<Draft, 'reference'>): void {
  remarks.reference = remarks.reference?.replace(/^(?:thực hiện |triển khai |hoàn thành )?theo /i, '') ?? null;
}
