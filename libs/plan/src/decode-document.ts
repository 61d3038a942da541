/** A file's text, or the reason why there is none. */
export type DecodedDocument =
  | { readonly ok: true; readonly text: string; readonly encoding: 'utf-8' | 'utf-16' | 'windows-1258' }
  | {
      readonly ok: false;
      readonly code: 'empty' | 'binary' | 'unknown-encoding' | 'garbled';
      readonly message: string;
    };

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['tệp nén hoặc tệp Word/Excel', [0x50, 0x4b, 0x03, 0x04]],
  ['tệp Word/Excel đời cũ', [0xd0, 0xcf, 0x11, 0xe0]],
  ['tệp PDF', [0x25, 0x50, 0x44, 0x46]],
  ['tệp ảnh', [0x89, 0x50, 0x4e, 0x47]],
  ['tệp ảnh', [0xff, 0xd8, 0xff]],
];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** High bytes of Vietnamese in UTF-16: Latin, Latin Extended, combining marks, Vietnamese block, punctuation. */
const vietnameseHigh = new Set([0x00, 0x01, 0x03, 0x1e, 0x20]);
const sampleSize = 4096;

const utf16Order = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const sample = bytes.subarray(0, sampleSize & ~1);
  if (sample.length < 8 || bytes.length % 2 === 1) return null;
  let [even, odd, zero] = [0, 0, 0];
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (vietnameseHigh.has(sample[at] ?? -1)) even++;
    if (vietnameseHigh.has(sample[at + 1] ?? -1)) odd++;
    if (sample[at] === 0 || sample[at + 1] === 0) zero++;
  }
  const pairs = sample.length / 2;
  if (zero < pairs * 0.3) return null;
  if (odd > pairs * 0.97) return 'utf-16le';
  return even > pairs * 0.97 ? 'utf-16be' : null;
};

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not this encoding: the caller tries the next one.
    return null;
  }
};

/** Control characters are what tells a binary file. */
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
const isBinaryText = (text: string): boolean => {
  const found = text.slice(0, 200_000).match(control)?.length ?? 0;
  return found > 0 && (text.includes('\u0000') || found > Math.min(text.length, 200_000) * 0.002);
};

const commonWords =
  /(?:^|[^\p{L}])(?:của|và|các|hành|chính|thực|hiện|nhiệm|vụ|quý|năm|sở|tỉnh|kế|hoạch)(?=[^\p{L}]|$)/giu;
/** Letters that Vietnamese in Windows-1258 does not need: a sign of TCVN3, VNI or no text at all. */
const foreign = /[\u0080-\u009f¡-¿×÷ß]/gu;

const looksVietnamese = (text: string): boolean => {
  const sample = text.slice(0, 50_000);
  const words = sample.match(commonWords)?.length ?? 0;
  return words >= 5 && words * 40 > sample.length / 10 && (sample.match(foreign)?.length ?? 0) < sample.length * 0.01;
};

/** UTF-8 read once as Latin and saved again: "Káº¿ hoáº¡ch". */
const isGarbled = (text: string): boolean =>
  (text.slice(0, 50_000).match(/á[º»]|Ã[\u00a0-\u00bf]|Ä[‘\u0090\u0091]|Æ[°¡]/g)?.length ?? 0) > 20;

const refuse = (code: 'empty' | 'binary' | 'unknown-encoding' | 'garbled', message: string): DecodedDocument => ({
  ok: false,
  code,
  message,
});

const accept = (text: string, encoding: 'utf-8' | 'utf-16' | 'windows-1258'): DecodedDocument => {
  if (text.replace(/\ufeff/g, '').trim() === '') return refuse('empty', 'tệp rỗng, không có nội dung để đọc.');
  if (isBinaryText(text)) return refuse('binary', 'tệp không phải văn bản (có ký tự điều khiển của tệp nhị phân).');
  if (isGarbled(text))
    return refuse('garbled', 'chữ tiếng Việt bị hỏng do lưu sai bảng mã; hãy xuất lại tệp với bảng mã UTF-8.');
  return { ok: true, text: text.normalize('NFC'), encoding };
};

/** Bytes to text: UTF-8, UTF-16 with or without mark, and Windows-1258 where it can be told for sure. */
export const decodeDocument = (bytes: Uint8Array): DecodedDocument => {
  if (bytes.length === 0) return refuse('empty', 'tệp rỗng, không có nội dung để đọc.');
  const signature = signatures.find(([, mark]) => startsWith(bytes, mark));
  if (signature !== undefined)
    return refuse('binary', `tệp không phải văn bản mà là ${signature[0]}; hãy chọn đúng định dạng.`);
  const order = utf16Order(bytes);
  if (order !== null) {
    const wide = decode(bytes, order);
    if (wide !== null) return accept(wide, 'utf-16');
  }
  const text = decode(bytes, 'utf-8');
  if (text !== null) return accept(text, 'utf-8');
  const legacy = decode(bytes, 'windows-1258')?.normalize('NFC') ?? '';
  if (legacy !== '' && !isBinaryText(legacy) && looksVietnamese(legacy)) return accept(legacy, 'windows-1258');
  if (isBinaryText(legacy)) return refuse('binary', 'tệp không phải văn bản (nội dung nhị phân).');
  return refuse('unknown-encoding', 'không nhận ra bảng mã của tệp; hãy lưu lại tệp với bảng mã UTF-8.');
};
