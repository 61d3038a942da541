import { setImmediate } from 'node:timers/promises';
import { Unzip, UnzipInflate } from 'fflate';
import { damaged, UnreadableTable } from './table-refusal.js';

/** Compressed bytes at a time: one piece inflates to 16 MB at the worst. */
const PIECE = 16 * 1024;
/** After so many pieces others get their turn on the thread. */
const PIECES_A_TURN = 16;
const MOST_ENTRIES = 3_000;
/** 200,000 rows of thirteen cells are some 150 MB of XML. */
const LARGEST_INFLATED = 700 * 1024 * 1024;

export type PartReader = (piece: Uint8Array, isLast: boolean) => void;

/** Walks an archive and inflates the wanted parts piece by piece, counting; nothing is kept here. Throws UnreadableTable. */
export async function inflateParts(bytes: Uint8Array, wanted: (name: string) => PartReader | null): Promise<void> {
  let entries = 0;
  let inflated = 0;
  const open = new Set<string>();
  const unzip = new Unzip((file) => {
    const { name } = file;
    if (++entries > MOST_ENTRIES || name.includes('..')) throw damaged();
    if (/vbaProject\.bin$/i.test(name)) {
      throw new UnreadableTable('format-unknown', 'tệp có macro nên không nhận; hãy lưu thành .xlsx không macro.');
    }
    const read = wanted(name);
    if (read === null) return;
    open.add(name);
    file.ondata = (error, piece, isLast) => {
      // What we throw below comes back to us here as the inflater's error.
      if (error !== null) throw (error as Error) instanceof UnreadableTable ? error : damaged();
      inflated += piece.length;
      if (inflated > LARGEST_INFLATED) throw new UnreadableTable('file-too-large', 'tệp Excel bung ra quá lớn.');
      if (isLast) open.delete(name);
      read(piece, isLast);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0, pieces = 1; at < bytes.length; at += PIECE, pieces += 1) {
    pushPiece(unzip, bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    if (pieces % PIECES_A_TURN === 0) await setImmediate();
  }
  if (open.size > 0 || entries === 0) throw damaged();
}

function pushPiece(unzip: Unzip, piece: Uint8Array, isLast: boolean): void {
  try {
    unzip.push(piece, isLast);
  } catch (error) {
    // fflate's own errors have a number; ours go on as they are.
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') throw damaged();
    throw error;
  }
}
