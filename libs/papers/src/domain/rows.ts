/** Rows that may be made while they are written: a list, or pages of a database. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

/** The rows of a list, each made when it is asked for, as often as they are asked for. */
export function lazily<From, Row>(list: readonly From[], toRow: (each: From, index: number) => Row): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      for (const [index, each] of list.entries()) yield toRow(each, index);
    },
  };
}

/** Characters that go on together: rows one by one would cost more than they hold. */
const PIECE = 65_536;

/** Small texts joined to pieces of some size; nothing is kept but the piece under way. */
export async function* inPieces(texts: Rows<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
