/** Days off beside weekends, as announced for 2023 and the first months after it (8056/VPCP-KGVX, 8662/VPCP-KGVX). */
const daysOff = new Set([
  ...['2023-01-02', '2023-01-20', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26'],
  ...['2023-05-01', '2023-05-02', '2023-05-03', '2023-09-01', '2023-09-04'],
  ...['2024-01-01', '2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'],
]);

const oneDay = 86_400_000;

/** The day itself when offices are open on it, else the next (step 1) or the last (step −1) on which they are. */
export function rolled(day: string, step: 1 | -1 = 1): string {
  const weekday = new Date(day).getUTCDay();
  if (weekday !== 0 && weekday !== 6 && !daysOff.has(day)) return day;
  return rolled(new Date(Date.parse(day) + step * oneDay).toISOString().slice(0, 10), step);
}

/** Calendar days from one day to another. */
export const daysFrom = (day: string, to: string): number => (Date.parse(to) - Date.parse(day)) / oneDay;
