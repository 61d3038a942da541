import { fieldAbbreviations, phraseAbbreviations, wordAbbreviations } from './abbreviations.js';

const dropped = new Set(['và', 'các']);

/** Words whose remainder may be a field of work in initials: "Sở TT&TT", "Phòng LĐ-TB&XH". */
const fieldHolders = new Set(['sở', 'bộ', 'phòng']);

/** Old and new placing of the tone mark ("Hoà"/"Hòa", "Uỷ"/"Ủy") fold to the new one. */
const tonePlaces: readonly (readonly [string, string])[] = ['oa', 'oe', 'uy'].flatMap(([first = '', second = '']) =>
  ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'].map(
    (mark) => [`${first}${second}${mark}`.normalize('NFC'), `${first}${mark}${second}`.normalize('NFC')] as const,
  ),
);

/**
 * The spelling-blind form of an agency's name: two names fold alike when a clerk would call them the same name.
 * Marks stay, for "Tân Hòa" and "Tân Hoa" are two places. Folding twice changes nothing.
 */
export function foldName(name: string): string {
  return shortenPhrases(expandField(words(name)).flatMap(expandWord).join(' '));
}

/** The folded name without any mark: what is left when the marks were lost or mistyped. */
export function bareName(folded: string): string {
  return folded.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

function words(name: string): string[] {
  const plain = name.normalize('NFC').toLowerCase().normalize('NFC');
  const all = plain.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '' && !dropped.has(word));
  return all.map(placeTone);
}

/** Only in an open syllable are there two habits: "hoạch" has one spelling. */
function placeTone(word: string): string {
  const habit = tonePlaces.find(([old]) => word.endsWith(old));
  return habit === undefined ? word : `${word.slice(0, -habit[0].length)}${habit[1]}`;
}

function expandField(all: string[]): string[] {
  const [holder, ...rest] = all;
  if (holder === undefined || !fieldHolders.has(holder)) return all;
  const field = fieldAbbreviations.get(rest.join(''));
  return field === undefined ? all : [holder, ...field.split(' ')];
}

function expandWord(word: string): string[] {
  return (wordAbbreviations.get(word) ?? word).split(' ');
}

/** The spaces around a phrase stay where they are: they belong to its neighbours too. */
const phrases = phraseAbbreviations.map(
  ([long, short]) => [new RegExp(`(?<=^| )${long}(?= |$)`, 'gu'), short] as const,
);

function shortenPhrases(line: string): string {
  return phrases.reduce((text, [long, short]) => text.replace(long, short), line);
}
