import type { TthcColumn } from '#contracts';
import { COLUMNS } from './domain/tthc-figures.js';

/** carriedOver → carried_over. */
export const inSql = (column: TthcColumn): string => column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The form's columns added up over lines `l`, as figures that JavaScript reads as numbers. */
export const FIGURE_SUMS = COLUMNS.map((column) => `coalesce(sum(l.${inSql(column)}), 0)::float8 as "${column}"`).join(
  ', ',
);
