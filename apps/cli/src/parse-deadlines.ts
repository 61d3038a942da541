import { readDeadline } from '#calendar';

/** One reading a line, in order; an empty line is a blank cell. A last line break ends the last line, it does not begin another. */
export function parseDeadlines(input: string, planYear: number): string[] {
  const lines = input.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => JSON.stringify(readDeadline(line, { planYear })));
}
