import type { AgencyFigures, Tally } from '#contracts';
import type { Cell, Sheet, SheetColumn } from '#papers';
import { earlyHeader, standings } from './wording.js';

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
  const counts = standings.flatMap(({ key, short }) =>
    key === 'doneOnTime' ? [short, ...earlyOnly(doneEarly, earlyHeader)] : [short],
  );
  const headers = ['Tổng số', ...counts, ...rateHeaders];
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

const earlyOnly = <Shown>(doneEarly: number | undefined, shown: Shown): Shown[] =>
  doneEarly === undefined ? [] : [shown];

const figureCells = ({ label, name, asOf, doneEarly, rates }: FiguresRow): Cell[] => [
  label,
  name,
  asOf.total,
  ...standings.flatMap(({ key }) =>
    key === 'doneOnTime' ? [asOf[key], ...earlyOnly(doneEarly, doneEarly ?? null)] : [asOf[key]],
  ),
  ...rates.map((percent) => ({ percent })),
];
