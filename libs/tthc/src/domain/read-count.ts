/** More files than any office handles in a month; beyond it a cell holds a date, a code or a slip of the hand. */
const LARGEST = 100_000_000;

/** Digits alone, or in groups of three parted by one sort of sign. */
const whole = /^\d+$|^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?: \d{3})+$/;

export type CountReading =
  { readonly ok: true; readonly count: number } | { readonly ok: false; readonly message: string };

/**
 * A count as Vietnamese offices write it: "1.234" is one thousand two hundred and thirty-four, "1,5" a fraction; an empty cell or a
 * dash is none.
 */
export function readCount(text: string): CountReading {
  const plain = text.replace(/[\s\u00a0\u2007\u202f]+/gu, ' ').trim();
  if (plain === '' || /^[-–—]$/.test(plain)) return { ok: true, count: 0 };
  if (whole.test(plain)) {
    const count = Number(plain.replace(/[. ]/g, ''));
    return count <= LARGEST ? { ok: true, count } : refuse(`“${shown(plain)}” lớn bất thường`);
  }
  if (/^[-−–] ?\d/.test(plain)) return refuse(`“${shown(plain)}” là số âm`);
  if (/^\d[\d. ]*,\d+$/.test(plain) || /^\d+\.\d+$/.test(plain)) {
    return refuse(`“${shown(plain)}” không phải số nguyên`);
  }
  return refuse(`“${shown(plain)}” không phải là số`);
}

function refuse(message: string): CountReading {
  return { ok: false, message };
}

function shown(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
