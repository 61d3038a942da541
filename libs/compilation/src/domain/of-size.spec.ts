import { describe, expect, it } from 'vitest';
import { ofSize } from './of-size.js';

async function sizes(lengths: readonly number[], size: number): Promise<number[][]> {
  async function* bytes() {
    for (const length of lengths) yield await Promise.resolve(new Uint8Array(length));
  }
  const pieces: number[][] = [];
  for await (const piece of ofSize(bytes(), size)) pieces.push(piece.map(({ length }) => length));
  return pieces;
}

describe('bytes in pieces', () => {
  it.each([
    [[], 10, []],
    [[3], 10, [[3]]],
    [[3, 4, 3, 2], 10, [[3, 4, 3], [2]]],
    [[25, 1], 10, [[25], [1]]],
    [[10, 10], 10, [[10], [10]]],
  ])('%j by %i', async (lengths, size, expected) => {
    expect(await sizes(lengths, size)).toEqual(expected);
  });
});
