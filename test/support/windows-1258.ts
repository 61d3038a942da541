/** Vietnamese letters as Windows-1258 writes them: base letters in one byte, tone marks in a byte after them. */
const bytes = new Map<string, number>();
for (let byte = 0; byte < 256; byte += 1) {
  const sign = new TextDecoder('windows-1258').decode(Uint8Array.of(byte));
  if (sign !== '\ufffd') bytes.set(sign, byte);
}

export function windows1258(text: string): Buffer {
  const signs = [...text.normalize('NFC')].flatMap((sign) => (bytes.has(sign) ? [sign] : parted(sign)));
  return Buffer.from(signs.map((sign) => bytes.get(sign) ?? fail(sign)));
}

/** The tone leaves, the letter's own mark stays: "ệ" is "ê" and a dot below. */
function parted(sign: string): string[] {
  const all = [...sign.normalize('NFD')];
  const tone = all.findIndex((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark));
  const mark = all.splice(tone, 1);
  return [all.join('').normalize('NFC'), ...mark];
}

function fail(sign: string): never {
  throw new Error(`Windows-1258 has no “${sign}”.`);
}
