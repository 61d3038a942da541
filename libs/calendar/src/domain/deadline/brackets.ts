import type { Piece } from './piece.js';

export interface Bracketed {
  main: Piece[];
  /** What stands in brackets, one list a pair; inner pairs belong to the outer one. */
  groups: Piece[][];
}

/** "Quý III (kế hoạch), quý IV (báo cáo)": a comma behind a bracket keeps its neighbours apart. */
export function takeBrackets(pieces: readonly Piece[]): Bracketed {
  const main: Piece[] = [];
  const groups: Piece[][] = [];
  let depth = 0;
  let previous: Piece['is'] | null = null;
  for (const piece of pieces) {
    if (piece.is === 'open') {
      if (depth === 0) groups.push([]);
      depth += 1;
    } else if (piece.is === 'close') depth = Math.max(0, depth - 1);
    else if (depth > 0) groups.at(-1)?.push(piece);
    else main.push(previous === 'close' && piece.is === 'comma' ? { ...piece, is: 'and' } : piece);
    previous = piece.is;
  }
  return { main, groups };
}
