import type { TthcField, TthcMonth } from '#contracts';
import type { Agency } from '#directory';
import type { Cell, Sheet } from '#papers';
import type { ReturnBefore } from './check-return.js';
import { columnHeading } from './say-column.js';
import { REMARK_COLUMNS, sayHeading } from './sheet-columns.js';
import { COLUMNS } from './tthc-figures.js';
import { sayMonth } from './tthc-window.js';

export interface EmptyFormFacts {
  readonly month: TthcMonth;
  readonly agencies: readonly Pick<Agency, 'id' | 'name'>[];
  readonly fields: readonly TthcField[];
  readonly before: ReadonlyMap<string, ReturnBefore>;
}

/** Form II.06a with a row for each agency and field; column 6 stands as the last return left it. */
export function emptyFormSheet({ month, agencies, fields, before }: EmptyFormFacts): Sheet {
  return {
    name: `Tháng ${sayMonth(month).replace('/', '-')}`,
    heading: [`Tình hình, kết quả giải quyết thủ tục hành chính tháng ${sayMonth(month)} (biểu II.06a/VPCP/KSTT)`],
    columns: [
      { header: sayHeading('agency'), width: 34 },
      { header: sayHeading('field'), width: 34 },
      ...COLUMNS.map((column) => ({ header: columnHeading(column), width: 12, align: 'right' as const })),
      ...REMARK_COLUMNS.map((column) => ({ header: sayHeading(column), width: 24 })),
    ],
    rows: agencies.flatMap(({ id, name }) =>
      fields.map((field) => rowOf(name, field, carriedOf(before.get(id), field.id))),
    ),
  };
}

function rowOf(agency: string, field: TthcField, carried: number | null): Cell[] {
  return [
    agency,
    field.name,
    ...COLUMNS.map((column) => (column === 'carriedOver' ? carried : null)),
    null,
    null,
    null,
    null,
  ];
}

function carriedOf(before: ReturnBefore | undefined, fieldId: string): number | null {
  if (before === undefined) return null;
  return before.lines.find((line) => line.fieldId === fieldId)?.figures.inProcess ?? 0;
}
