import type { TargetResult } from '#contracts';
import { type Block, officialNumber, paragraph, type Table } from '#papers';

const signs: Readonly<Record<string, string>> = { '>=': 'từ', '>': 'trên', '<=': 'tối đa', '<': 'dưới', '=': '' };

/** "từ 95% trở lên", "trên 90%", "từ 80% đến 90%": the plan's own comparator in words. */
export function sayTarget({ comparator, values, unit }: TargetResult): string {
  const said = values.map((value) => withUnit(value, unit));
  if (comparator === 'between') return `từ ${said.join(' đến ')}`;
  const words = `${signs[comparator] ?? comparator} ${said.join('; ')}`.trim();
  return comparator === '>=' ? `${words} trở lên` : words;
}

export const sayMeasured = ({ measured, unit }: TargetResult): string =>
  measured === null ? '–' : withUnit(measured, unit);

export function sayMet({ met }: TargetResult): string {
  if (met === null) return 'Chưa có kết quả';
  return met ? 'Đạt' : 'Chưa đạt';
}

function withUnit(value: number, unit: string): string {
  return unit === '%' ? `${decimal(value)}%` : `${decimal(value)} ${unit}`.trim();
}

/** A decimal comma, and no more digits than were entered. */
export function decimal(value: number): string {
  const [whole = '0', rest] = String(Math.abs(value)).split('.');
  const sign = value < 0 ? '-' : '';
  return `${sign}${officialNumber(Number(whole))}${rest === undefined ? '' : `,${rest}`}`;
}

/** None where the plan sets none. */
export function targetBlocks(targets: readonly TargetResult[]): Block[][] {
  if (targets.length === 0) return [];
  const met = targets.filter((target) => target.met === true).length;
  const measured = targets.filter((target) => target.met !== null).length;
  const text =
    `Kế hoạch giao ${officialNumber(targets.length)} chỉ tiêu; ${officialNumber(measured)} chỉ tiêu đã có kết quả đo, ` +
    `trong đó ${officialNumber(met)} chỉ tiêu đạt.`;
  return [[paragraph(text), targetTable(targets)]];
}

function targetTable(targets: readonly TargetResult[]): Table {
  return {
    kind: 'table',
    columns: [
      { header: 'TT', width: 9, align: 'center' },
      { header: 'Chỉ tiêu', width: 80 },
      { header: 'Mức giao', width: 32, align: 'center' },
      { header: 'Kết quả', width: 24, align: 'center' },
      { header: 'Đánh giá', width: 24, align: 'center' },
    ],
    rows: targets.map((target, index) => ({
      cells: [String(index + 1), target.text, sayTarget(target), sayMeasured(target), sayMet(target)],
    })),
  };
}
