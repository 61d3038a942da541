/** Invisible marks and control characters carry no meaning in a cell; white space folds to one blank; text is NFC. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const BLANK = /[\s\u0000-\u001F\u007F-\u009F\u00A0\u3000]+/g;
const TAG = /<\/?[a-z][a-z0-9]{0,9}(?: [^<>]{0,40})?\/?>/gi;

export function cleanText(raw: string): string {
  return raw.normalize('NFC').replace(TAG, ' ').replace(INVISIBLE, '').replace(BLANK, ' ').trim();
}

/** One character for one: full-width forms and every kind of dash and quote become plain. */
export function plainText(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63~\u00AC]/g, '-')
    .replace(/[*_`"“”«»'’‘|]/g, ' ');
}

/** Lower case without diacritics: "Qúy" and "Quý" are the same word. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd');
}
