/** Bytes in pieces of at least some size, the last as it comes: each piece costs the database a statement. */
export async function* ofSize(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array[]> {
  let gathered: Uint8Array[] = [];
  let length = 0;
  for await (const some of bytes) {
    gathered.push(some);
    length += some.length;
    if (length < size) continue;
    yield gathered;
    gathered = [];
    length = 0;
  }
  if (gathered.length > 0) yield gathered;
}
