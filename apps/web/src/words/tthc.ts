import type { TthcColumn, TthcFigures, TthcReturnState, TthcSource, TthcWindowKind } from '#contracts';
import type { Tone } from './standing.js';

export const returnStateWords: Record<TthcReturnState, { label: string; tone: Tone }> = {
  missing: { label: 'Chưa gửi', tone: 'amber' },
  draft: { label: 'Đang nhập', tone: 'amber' },
  submitted: { label: 'Đã gửi', tone: 'green' },
  locked: { label: 'Đã chốt', tone: 'blue' },
};

export const sourceWords: Record<TthcSource, string> = { form: 'nhập tay', file: 'tệp', api: 'hệ thống một cửa' };

export const windowKindWords: Record<TthcWindowKind, string> = {
  'calendar-month': 'Tháng dương lịch (ngày 01 đến cuối tháng)',
  '21-20': 'Ngày 21 tháng trước đến ngày 20',
  '15-14': 'Ngày 15 tháng trước đến ngày 14',
};

/** The form's columns that are counted; the three others are their sums. */
export const COUNTED = [
  'online',
  'direct',
  'carriedOver',
  'early',
  'onTime',
  'late',
  'withinLimit',
  'overdue',
] as const;
export type CountedColumn = (typeof COUNTED)[number];
export type CountedTexts = Record<CountedColumn, string>;

interface ColumnWords {
  number: number;
  label: string;
  spoken: string;
}

export const columnWords: Record<TthcColumn, ColumnWords> = {
  received: { number: 3, label: 'Tổng số', spoken: 'tiếp nhận, tổng số' },
  online: { number: 4, label: 'Trực tuyến', spoken: 'tiếp nhận trực tuyến' },
  direct: { number: 5, label: 'Trực tiếp, bưu chính', spoken: 'tiếp nhận trực tiếp, bưu chính' },
  carriedOver: { number: 6, label: 'Kỳ trước chuyển', spoken: 'từ kỳ trước chuyển sang' },
  resolved: { number: 7, label: 'Tổng số', spoken: 'đã giải quyết, tổng số' },
  early: { number: 8, label: 'Trước hạn', spoken: 'giải quyết trước hạn' },
  onTime: { number: 9, label: 'Đúng hạn', spoken: 'giải quyết đúng hạn' },
  late: { number: 10, label: 'Quá hạn', spoken: 'giải quyết quá hạn' },
  inProcess: { number: 11, label: 'Tổng số', spoken: 'đang giải quyết, tổng số' },
  withinLimit: { number: 12, label: 'Trong hạn', spoken: 'đang giải quyết trong hạn' },
  overdue: { number: 13, label: 'Quá hạn', spoken: 'đang giải quyết quá hạn' },
};

export const columnGroups: readonly { label: string; columns: readonly TthcColumn[] }[] = [
  { label: 'Tiếp nhận', columns: ['received', 'online', 'direct', 'carriedOver'] },
  { label: 'Đã giải quyết', columns: ['resolved', 'early', 'onTime', 'late'] },
  { label: 'Đang giải quyết', columns: ['inProcess', 'withinLimit', 'overdue'] },
];

export const isCounted = (column: TthcColumn): column is CountedColumn =>
  (COUNTED as readonly TthcColumn[]).includes(column);

/** A count as typed: "1.234" is one thousand; nothing is none; null for what is no count. */
export function countOf(text: string): number | null {
  const plain = text.trim();
  if (plain === '') return 0;
  return /^\d+$|^\d{1,3}(\.\d{3})+$/.test(plain) ? Number(plain.replaceAll('.', '')) : null;
}

/** The line with its three sums; cells that are no counts count as none. */
export function summed(texts: CountedTexts): TthcFigures {
  const count = (column: CountedColumn) => countOf(texts[column]) ?? 0;
  const [online, direct, carriedOver] = [count('online'), count('direct'), count('carriedOver')];
  const [early, onTime, late] = [count('early'), count('onTime'), count('late')];
  const [withinLimit, overdue] = [count('withinLimit'), count('overdue')];
  const sums = {
    received: online + direct + carriedOver,
    resolved: early + onTime + late,
    inProcess: withinLimit + overdue,
  };
  return { online, direct, carriedOver, early, onTime, late, withinLimit, overdue, ...sums };
}

export function textsOf(figures: TthcFigures): CountedTexts {
  const texts = COUNTED.map((column) => [column, figures[column] === 0 ? '' : countWords(figures[column])]);
  return Object.fromEntries(texts) as CountedTexts;
}

/** By how much more came in than was settled or is open: 3 − (7 + 11). */
export const imbalanceOf = ({ received, resolved, inProcess }: TthcFigures): number => received - resolved - inProcess;

export const countWords = (count: number): string => count.toLocaleString('vi-VN');

/** `2026-03` → "03/2026". */
export const monthWords = (month: string): string => month.split('-').reverse().join('/');

/** "HT Hộ tịch", a line each: the code ends at the first blank. Null for a line without a name. */
export function fieldsOf(text: string): { code: string; name: string }[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const items = lines
    .map((line) => /^(\S+)\s+(.+)$/.exec(line))
    .map((parts) => ({ code: parts?.[1], name: parts?.[2] }));
  if (items.some(({ name }) => name === undefined)) return null;
  return items.map(({ code = '', name = '' }) => ({ code, name }));
}
