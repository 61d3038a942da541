/** Whole numbers with a point between thousands: 1.234. */
export function officialNumber(value: number): string {
  const digits = String(Math.abs(Math.trunc(value)));
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return (value < 0 ? '-' : '') + groups.join('.');
}

/** A share of 0…1 as "85,71%"; "–" where there is nothing to divide by. */
export function officialPercent(share: number | null): string {
  if (share === null) return '–';
  const hundredths = Math.round(share * 10_000);
  const whole = officialNumber(Math.trunc(hundredths / 100));
  const rest = String(hundredths % 100).padStart(2, '0');
  return `${whole}${rest === '00' ? '' : `,${rest}`}%`;
}
