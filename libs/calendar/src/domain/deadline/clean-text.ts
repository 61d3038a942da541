/** Invisible marks and control characters carry no meaning in a cell; white space folds to one blank; text is NFC. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const BLANK = /[\s\u0000-\u001F\u007F-\u009F\u00A0\u3000]+/g;
const TAG = /<\/?[a-z][a-z0-9]{0,9}(?: [^<>]{0,40})?\/?>/gi;

export function cleanText(raw: string): string {
  return raw.normalize('NFC').replace(TAG, ' ').replace(INVISIBLE, '').replace(BLANK, ' ').trim();
}

/** A scanner's letters among digits: "2O24", "O6", "1O"; "l5/6", "l/2024"; "I5/6" (before one digit only: "I2024" is a quarter and a year). */
const LETTER_ZERO = /(?<=\d)[Oo](?!\p{L})|(?<![\p{L}\d])[Oo](?=\d)/gu;
const LETTER_ONE = /(?<=\d)l(?!\p{L})|(?<![\p{L}\d])l(?=[\d/])|(?<![\p{L}\d])I(?=\d(?!\d))/gu;

/** One character for one: full-width forms, every kind of dash and quote, and mistaken letters become plain. */
export function plainText(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63~\u00AC÷→]/g, '-')
    .replace(/[*_`"“”«»'’‘|]/g, ' ')
    .replace(/\.\/\.$/, '   ')
    .replace(LETTER_ZERO, '0')
    .replace(LETTER_ONE, '1');
}

/** Lower case without diacritics: "Qúy" and "Quý" are the same word. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd');
}
