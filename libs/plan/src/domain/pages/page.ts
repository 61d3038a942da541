/** Points (1/72 inch) from the left and from the TOP of the page: y grows downwards, as one reads. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of the type. */
  readonly size: number;
  readonly bold: boolean;
}

/** A straight line drawn along an axis: where it lies, and from where to where it runs. */
export interface Ruling {
  readonly axis: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly rulings: readonly Ruling[];
}

/** Lines of a frame drawn twice, or a dashed line's dashes, lie this close, in points. */
export const TOUCH = 3;
