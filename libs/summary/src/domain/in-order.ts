/** All that is known in its order, then what was found besides, by name. */
export function inOrder(known: readonly string[], found: Iterable<string>): string[] {
  const listed = new Set(known);
  return [...listed, ...[...found].filter((each) => !listed.has(each)).sort()];
}
