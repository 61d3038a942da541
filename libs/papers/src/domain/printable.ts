/** Text as XML can carry it: NFC, without control characters (a pasted vertical tab makes Word refuse the whole file). */
export function printable(text: string): string {
  let clean = '';
  for (const character of text.normalize('NFC')) if (isCarried(character.codePointAt(0) ?? 0)) clean += character;
  return clean;
}

function isCarried(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  const isLoneSurrogate = code >= 0xd800 && code <= 0xdfff;
  return !isLoneSurrogate && code !== 0xfffe && code !== 0xffff;
}
