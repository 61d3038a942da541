const numerals: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export function romanNumeral(value: number): string {
  let rest = value;
  let written = '';
  for (const [worth, letters] of numerals) {
    while (rest >= worth) {
      written += letters;
      rest -= worth;
    }
  }
  return written;
}

/** Annexes carry a Roman number, counted from 1, as soon as there are two of them (NĐ 30/2020, Phụ lục I). */
export const annexLabel = (position: number, count: number): string =>
  count > 1 ? `Phụ lục ${romanNumeral(position)}` : 'Phụ lục';
