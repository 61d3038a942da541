/** Text of UTF-8 or UTF-16 bytes, with or without a byte order mark; null when they are something else. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes, encodingOf(bytes));
  return text === null || isBinary(text) ? null : text;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // A heading in ASCII letters has a zero in every other byte.
  if (second === 0 && first !== 0) return 'utf-16le';
  return first === 0 && second !== 0 ? 'utf-16be' : 'utf-8';
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isBinary(text: string): boolean {
  return /[\u0000-\u0008\u000b\u000e-\u001f]/u.test(text);
}
