/** Octets of one line without its line break (RFC 5545 §3.1). */
const LINE_OCTETS = 75;

/** A value of type TEXT (RFC 5545 §3.3.11): no sign of it may end the value or its line. */
export function escapeText(text: string): string {
  const kept = text.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n');
  return kept
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** A logical line as it is sent: long ones folded between characters, never inside one; ends with CRLF. */
export function contentLine(name: string, value: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of `${name}:${value}`) {
    const size = octetsOf(sign);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      // The blank that begins a continuation counts.
      [piece, octets] = ['', 1];
    }
    piece += sign;
    octets += size;
  }
  return `${[...pieces, piece].join('\r\n ')}\r\n`;
}

/** Of one code point in UTF-8. */
function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
