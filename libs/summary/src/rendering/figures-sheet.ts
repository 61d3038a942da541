import type { AgencyFigures, Tally } from '#contracts';
import type { Cell, Sheet, SheetColumn } from '#papers';
import { figureLines, standings } from './wording.js';

/** The sheet's name, and what its rows are of. */
interface Part {
  readonly sheet: string;
  readonly what: string;
}

/** One line of figures. */
export interface FiguresRow {
  readonly label: string | number | null;
  readonly name: string;
  readonly asOf: Tally;
  /** Of those done on time; left out where nobody counted them. */
  readonly doneEarly?: number;
  readonly rates: readonly (number | null)[];
}

type Rated = Pick<AgencyFigures, 'onTimeRate' | 'onTimeRateStrict' | 'onTimeRateOriginal'>;

export const ratesOf = (each: Rated) => [each.onTimeRate, each.onTimeRateStrict, each.onTimeRateOriginal];

/** Counts and rates, a row for each area, agency or plan, and their sum. */
export function figuresSheet(
  part: Part,
  heading: string[],
  rows: readonly FiguresRow[],
  whole: Rated & Pick<AgencyFigures, 'asOf'> & { readonly doneEarly?: number },
): Sheet {
  const narrow = (header: string): SheetColumn => ({ header, width: 13, align: 'right' });
  const rateHeaders = ['Tỷ lệ hoàn thành', 'Tỷ lệ đúng hạn sau gia hạn', 'Tỷ lệ đúng hạn ban đầu'];
  const { asOf, doneEarly } = whole;
  const headers = ['Tổng số', ...linesOf(doneEarly).map(({ short }) => short), ...rateHeaders];
  return {
    name: part.sheet,
    heading,
    columns: [{ header: 'TT', width: 6, align: 'center' }, { header: part.what, width: 48 }, ...headers.map(narrow)],
    rows: rows.map(figureCells),
    totals: figureCells({
      label: null,
      name: 'Tổng cộng',
      asOf,
      rates: ratesOf(whole),
      ...(doneEarly !== undefined && { doneEarly }),
    }),
  };
}

const linesOf = (doneEarly: number | undefined) => (doneEarly === undefined ? standings : figureLines);

function figureCells({ label, name, asOf, doneEarly, rates }: FiguresRow): Cell[] {
  const counts = { ...asOf, doneEarly };
  return [
    ...[label, name, asOf.total],
    ...linesOf(doneEarly).map(({ key }) => counts[key] ?? null),
    ...rates.map((percent) => ({ percent })),
  ];
}
