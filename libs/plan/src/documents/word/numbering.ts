import { type Attributes, walkXml } from '../walk-xml.js';

export interface NumberingLevel {
  readonly format: string;
  /** "%1.%2." */
  readonly text: string;
  readonly start: number;
}

/** Levels of each list of the document, by its number. */
export type Numbering = ReadonlyMap<string, readonly NumberingLevel[]>;

interface Draft {
  format: string;
  text: string;
  start: number;
}

/** word/numbering.xml: abstract lists, and the lists that use them. */
export function readNumbering(bytes: Uint8Array | undefined): Numbering {
  const abstracts = new Map<string, Draft[]>();
  const lists = new Map<string, NumberingLevel[]>();
  if (bytes === undefined) return lists;
  let levels: Draft[] | null = null;
  let level: Draft | null = null;
  let list = '';
  const opened: Readonly<Record<string, (attributes: Attributes) => void>> = {
    abstractNum: (attributes) => abstracts.set(attributes['w:abstractNumId'] ?? '', (levels = [])),
    lvl: (attributes) => {
      level = { format: 'decimal', text: '', start: 1 };
      if (levels !== null) levels[Number(attributes['w:ilvl']) || 0] = level;
    },
    numFmt: (attributes) => void (level !== null && (level.format = attributes['w:val'] ?? 'decimal')),
    lvlText: (attributes) => void (level !== null && (level.text = attributes['w:val'] ?? '')),
    start: (attributes) => void (level !== null && (level.start = Number(attributes['w:val']) || 0)),
    num: (attributes) => {
      list = attributes['w:numId'] ?? '';
      levels = null;
    },
    abstractNumId: (attributes) => void lists.set(list, abstracts.get(attributes['w:val'] ?? '') ?? []),
  };
  const ended: Readonly<Record<string, () => void>> = {
    lvl: () => (level = null),
    abstractNum: () => (levels = null),
  };
  walkXml(bytes, {
    open: (name, attributes) => opened[name]?.(attributes),
    close: (name) => ended[name]?.(),
    text() {},
  });
  return lists;
}

/** Counts the lists of a document as Word does, and says what Word prints before each paragraph. */
export class ListCounter {
  private readonly counts = new Map<string, number[]>();

  constructor(private readonly numbering: Numbering) {}

  /** "1.2." or "a)" or "-"; empty where the paragraph has no label. */
  label(list: string, depth: number): string {
    const levels = this.numbering.get(list);
    const level = levels?.[depth];
    if (levels === undefined || level === undefined || level.format === 'none') return '';
    const counts = this.counts.get(list) ?? [];
    this.counts.set(list, counts);
    for (let above = 0; above < depth; above++) counts[above] ??= levels[above]?.start ?? 1;
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    if (level.format === 'bullet') return bulletOf(level.text);
    return level.text.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      return inFormat(levels[at]?.format ?? 'decimal', counts[at] ?? 1);
    });
  }
}

/** Bullets of symbol fonts have codes of their own, which mean nothing outside of them. */
function bulletOf(text: string): string {
  return /^[-–+*•]$/.test(text) ? text : '-';
}

function inFormat(format: string, value: number): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** 1 is a, 26 is z, 27 is aa, as Word counts. */
function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.floor((value - 1) / 26) + 1, 5));
}

const numerals: readonly (readonly [number, string])[] = [
  ...([
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

function roman(value: number): string {
  let left = Math.min(value, 399);
  let written = '';
  for (const [worth, numeral] of numerals) {
    for (; left >= worth; left -= worth) written += numeral;
  }
  return written;
}
