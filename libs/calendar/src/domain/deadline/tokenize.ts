import { foldWord } from './clean-text.js';
import { LONGEST_PHRASE, lookUp } from './lexicon.js';
import type { Lexeme, Token } from './token.js';

interface Word {
  written: string;
  fold: string;
  start: number;
  end: number;
}

const PIECE = /\p{L}[\p{L}\p{M}]*|\d+|[^\p{L}\d\s]/gu;
const ROMANS: Record<string, number> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
};
/** Small letter l and capital I look alike in print; only where a numeral must stand. */
const ROMAN_LOOKALIKES: Record<string, number> = { l: 1, ll: 2, lll: 3, lv: 4, il: 2, li: 2, ill: 3, iil: 3 };
const ROMAN_SIGNS: Record<string, number> = { Ⅰ: 1, Ⅱ: 2, Ⅲ: 3, Ⅳ: 4, ⅰ: 1, ⅱ: 2, ⅲ: 3, ⅳ: 4 };
const GLUED = /^(quy|qui|q)(i{1,3}|iv)$/;
const MARKS: Record<string, Lexeme> = {
  ',': ',',
  ';': ';',
  ':': ':',
  '.': '.',
  '(': '(',
  ')': ')',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '-': '-',
  '/': '/',
  '\\': '/',
  '&': 'and',
  '+': '/',
  '•': ';',
  '·': ';',
};

/** Typed tokens of a plain text (see clean-text.ts), in one pass; phrases of the lexicon win over single words, longest first. */
export function tokenize(text: string): Token[] {
  const words = [...text.matchAll(PIECE)].flatMap((match) => split(match[0], match.index));
  const tokens: Token[] = [];
  for (let at = 0; at < words.length;) {
    const [token, length] = tokenAt(words, at, tokens.at(-1));
    tokens.push(token);
    at += length;
  }
  return tokens;
}

/** "quýIII" and "QI" are two words glued together. */
function split(written: string, start: number): Word[] {
  const fold = foldWord(written);
  const end = start + written.length;
  const glued = GLUED.exec(fold);
  if (!glued) return [{ written: written.toLowerCase(), fold, start, end }];
  const middle = end - (glued[2] ?? '').length;
  return [
    { written: glued[1] ?? '', fold: glued[1] ?? '', start, end: middle },
    { written: glued[2] ?? '', fold: glued[2] ?? '', start: middle, end },
  ];
}

function tokenAt(words: readonly Word[], at: number, previous: Token | undefined): [Token, number] {
  const word = words[at];
  if (!word) throw new RangeError('No word left to read');
  const numeral = numeralOf(word, previous);
  if (numeral) return [numeral, 1];
  if (!/^\p{L}/u.test(word.written)) return [plain(word, MARKS[word.written] ?? 'mark'), 1];
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length);
    const last = phrase.at(-1);
    const found = lookUp(joined(phrase, 'fold'), joined(phrase, 'written'));
    if (!found || !last) continue;
    const digits = 0;
    return [
      {
        lexeme: found.lexeme,
        fold: joined(phrase, 'fold'),
        start: word.start,
        end: last.end,
        value: found.value,
        digits,
      },
      length,
    ];
  }
  return [plain(word, 'word'), 1];
}

function joined(words: readonly Word[], key: 'fold' | 'written'): string {
  return words.map((word) => word[key]).join(' ');
}

function plain(word: Word, lexeme: Lexeme): Token {
  return { lexeme, fold: word.fold, start: word.start, end: word.end, value: Number.NaN, digits: 0 };
}

function numeralOf(word: Word, previous: Token | undefined): Token | null {
  if (/^\d/.test(word.written)) {
    return { ...plain(word, 'number'), value: Number(word.written), digits: word.written.length };
  }
  const afterUnit = previous?.lexeme === 'quarter' || previous?.lexeme === 'month';
  const roman = ROMANS[word.written];
  const free = ROMAN_SIGNS[word.written.toUpperCase()] ?? (roman !== undefined && roman <= 4 ? roman : undefined);
  const value = free ?? (afterUnit ? (roman ?? ROMAN_LOOKALIKES[word.fold]) : undefined);
  return value === undefined ? null : { ...plain(word, 'roman'), value };
}
