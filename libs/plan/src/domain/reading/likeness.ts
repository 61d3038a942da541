import { fold } from './plain-text.js';

const spelledOut: Readonly<Record<string, string>> = {
  tthc: 'thủ tục hành chính',
  cchc: 'cải cách hành chính',
  cntt: 'công nghệ thông tin',
  qppl: 'quy phạm pháp luật',
  vbqppl: 'văn bản quy phạm pháp luật',
  đvsn: 'đơn vị sự nghiệp',
  dvc: 'dịch vụ công',
};

export const wordsOf = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => spelledOut[word]?.split(' ') ?? [word]);

/** Weighs shared words by their rarity in one table, so that the words every row has decide nothing. */
export class Likeness {
  private readonly frequency = new Map<string, number>();
  private readonly known = new Map<string, ReadonlySet<string>>();
  private readonly total: number;

  constructor(texts: readonly string[]) {
    this.total = Math.max(1, texts.length);
    for (const text of texts)
      for (const term of this.terms(text)) this.frequency.set(term, (this.frequency.get(term) ?? 0) + 1);
  }

  /** 0 nothing rare in common … 1 one text says all the other says. */
  between(left: string, right: string): number {
    const [a, b] = [this.terms(left), this.terms(right)];
    const [small, large] = a.size <= b.size ? [a, b] : [b, a];
    let [shared, smallWeight, largeWeight] = [0, 0, 0];
    for (const term of small) {
      smallWeight += this.weight(term);
      if (large.has(term)) shared += this.weight(term);
    }
    for (const term of large) largeWeight += this.weight(term);
    const base = Math.min(smallWeight, largeWeight);
    return base === 0 ? 0 : shared / base;
  }

  private weight(term: string): number {
    return Math.log((this.total + 1) / ((this.frequency.get(term) ?? 0) + 0.5));
  }

  private terms(text: string): ReadonlySet<string> {
    const cached = this.known.get(text);
    if (cached !== undefined) return cached;
    const words = wordsOf(text);
    const terms = new Set<string>();
    words.forEach((word, at) => {
      const next = words[at + 1];
      if (word.length > 1) terms.add(word);
      if (next !== undefined) terms.add(`${word} ${next}`);
    });
    this.known.set(text, terms);
    return terms;
  }
}
