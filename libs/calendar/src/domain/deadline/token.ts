export type Lexeme =
  // units
  | 'quarter'
  | 'month'
  | 'year'
  | 'day'
  | 'working-day'
  | 'week'
  | 'hour'
  | 'minute'
  | 'term'
  // counted, and no time: "đợt 1", "giai đoạn 2"
  | 'round'
  | 'stage'
  // values
  | 'number'
  | 'roman'
  | 'ordinal'
  // bounds and joints
  | 'before'
  | 'by'
  | 'to'
  | 'whole'
  | 'from'
  | 'within'
  | 'after'
  | 'and'
  | 'or'
  | 'onward'
  // rhythm
  | 'each'
  | 'plural'
  | 'periodic'
  | 'times'
  | 'continuous'
  // places in a period
  | 'start'
  | 'middle'
  | 'end'
  | 'next'
  | 'previous'
  | 'this'
  | 'first-part'
  | 'half-of'
  | 'third-of'
  // clauses that run to their end
  | 'when'
  | 'per'
  // words
  | 'neutral'
  | 'work'
  | 'of'
  | 'document'
  | 'number-sign'
  | 'data'
  | 'approximate'
  | 'word'
  // marks
  | ','
  | ';'
  | ':'
  | '.'
  | '('
  | ')'
  | '-'
  | '/'
  | 'mark';

export interface Token {
  lexeme: Lexeme;
  /** Folded: lower case, no diacritics. */
  fold: string;
  start: number;
  end: number;
  /** Of numbers and roman numerals; otherwise NaN (or the edge a phrase stands for). */
  value: number;
  /** How many digits a number was written with; 0 for words and romans. */
  digits: number;
}
