import { agencyPieces } from './agency-pieces.js';
import { type Cell, cellOf, joinCells } from './cell.js';
import type { Role } from './columns.js';
import { doubt } from './doubt.js';
import type { DataRow } from './task-table.js';

const agencyRoles: readonly Role[] = ['lead', 'coordinating'];

/** "…; Văn phòng" at the foot of a page: an office whose owner is still to come. */
const openOffice = /[,;]\s+văn phòng$/iu;
/** Who has an office of that name and, in a plan, seldom does anything without it. */
const owner = /^(?:ubnd|hđnd|[uủ][ỷy] ban nhân dân|hội đồng nhân dân)(?![\p{L}])/iu;

interface Parted {
  /** The end of the name that the page before left open. */
  readonly rest: string;
  readonly own: string;
}

/** Two names side by side without a separator, one of them an owner: the two rows' lines ran into each other. */
const part = (text: string): Parted | null => {
  const [first, second, ...more] = agencyPieces(text);
  if (first === undefined || second?.separator !== 'missing' || more.length > 0) return null;
  if (owner.test(first.text) === owner.test(second.text)) return null;
  const at = text.indexOf(second.text, first.text.length);
  const [before, after] = [text.slice(0, at).trim(), text.slice(at).trim()];
  return owner.test(second.text) ? { rest: after, own: before } : { rest: before, own: after };
};

const partedUnder = (upper: Cell | undefined, lower: Cell | undefined): Parted | null =>
  upper !== undefined && lower !== undefined && openOffice.test(upper.text) ? part(lower.text) : null;

const withCell = (row: DataRow, role: Role, cell: Cell): DataRow => ({
  ...row,
  cells: { ...row.cells, [role]: cell },
  doubts: [...row.doubts, doubt('cell-join-unsure')],
});

/** Gives the end of an agency's name, printed in the next page's first row, back to the row that began it. */
export const completeCutNames = (rows: readonly DataRow[]): DataRow[] => {
  const whole = [...rows];
  for (let at = 1; at < whole.length; at++)
    for (const role of agencyRoles) {
      const [upper, lower] = [whole[at - 1], whole[at]];
      const parted = lower?.pageStart === true ? partedUnder(upper?.cells[role], lower.cells[role]) : null;
      if (upper === undefined || lower === undefined || parted === null) continue;
      whole[at - 1] = withCell(upper, role, joinCells(upper.cells[role] ?? cellOf([]), cellOf([parted.rest])));
      whole[at] = withCell(lower, role, cellOf([parted.own]));
    }
  return whole;
};
