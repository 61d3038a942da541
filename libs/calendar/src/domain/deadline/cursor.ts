import type { Lexeme, Token } from './token.js';

/** A place in the token list; reading never goes back, so a text is read in linear time. */
export class Cursor {
  at = 0;

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
  ) {}

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  is(lexeme: Lexeme, ahead = 0): boolean {
    return this.peek(ahead)?.lexeme === lexeme;
  }

  isAny(lexemes: readonly Lexeme[], ahead = 0): boolean {
    const token = this.peek(ahead);
    return token !== undefined && lexemes.includes(token.lexeme);
  }

  take(count = 1): void {
    this.at += count;
  }

  /** Takes the token when it is of this kind. */
  accept(lexeme: Lexeme): boolean {
    if (!this.is(lexeme)) return false;
    this.take();
    return true;
  }

  number(ahead = 0): number | null {
    const token = this.peek(ahead);
    return token && (token.lexeme === 'number' || token.lexeme === 'roman') ? token.value : null;
  }

  digits(ahead = 0): number {
    return this.peek(ahead)?.digits ?? 0;
  }

  isYear(ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.lexeme === 'number' && token.digits === 4 && token.value >= 1990 && token.value <= 2100;
  }

  get ended(): boolean {
    return this.at >= this.tokens.length;
  }
}
