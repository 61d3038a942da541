import type { NoticeModel, TthcColumn } from '#contracts';
import { type Column, officialNumber, officialPercent, type Table, type TableRow } from '#papers';
import { levelNames, monthName } from '../domain/notice-words.js';
import { COLUMN_NAMES } from '../domain/say-column.js';
import { COLUMN_NUMBERS, COLUMNS } from '../domain/tthc-figures.js';
import type { PrintedNotice } from './printed-notice.js';
import { officialPoints, saidRates } from './notice-wording.js';

type Counted = Pick<NoticeModel, 'figures' | 'rates'>;

const order: Column = { header: 'TT', width: 10, align: 'center' };
const figure = (header: string, width = 16): Column => ({ header, width, align: 'center' });
const inForm = (column: TthcColumn): string => `(${String(COLUMN_NUMBERS[column])})`;

/** The eleven columns of the form as rows, with their numbers in the form. */
export function totalsTable({ figures }: NoticeModel): Table {
  return {
    kind: 'table',
    columns: [figure('Cột', 10), { header: 'Nội dung', width: 90 }, figure('Số hồ sơ', 30)],
    rows: COLUMNS.map((column) => ({
      cells: [inForm(column), COLUMN_NAMES[column], officialNumber(figures[column])],
      strong: ['received', 'resolved', 'inProcess'].includes(column),
    })),
  };
}

export function levelTable(model: NoticeModel): Table {
  const rows = model.byLevel.map((line, at) =>
    shortRow(String(at + 1), levelNames[line.level], line, `${String(line.reported)}/${String(line.agencies)}`),
  );
  return shortTable('Cấp', [...rows, shortRow('', 'Tổng cộng', model, reportedOf(model), true)], 'Đã gửi số liệu');
}

export function fieldTable(model: NoticeModel): Table {
  const rows = model.byField.map((line, at) => shortRow(String(at + 1), line.name, line));
  return shortTable('Lĩnh vực', [...rows, shortRow('', 'Tổng cộng', model, undefined, true)]);
}

function reportedOf({ byLevel }: NoticeModel): string {
  const sum = (key: 'reported' | 'agencies') => byLevel.reduce((total, level) => total + level[key], 0);
  return `${String(sum('reported'))}/${String(sum('agencies'))}`;
}

function shortTable(what: string, rows: TableRow[], extra?: string): Table {
  const headers = ['Tiếp nhận', 'Đã giải quyết', 'Quá hạn', 'Đang giải quyết', 'Tỷ lệ đúng hạn', 'Tỷ lệ trực tuyến'];
  return {
    kind: 'table',
    columns: [
      order,
      { header: what, width: 44 },
      ...(extra === undefined ? [] : [figure(extra)]),
      ...headers.map((header) => figure(header)),
    ],
    rows,
  };
}

function shortRow(label: string, name: string, { figures, rates }: Counted, extra?: string, strong = false): TableRow {
  const counts = [figures.received, figures.resolved, figures.late + figures.overdue, figures.inProcess];
  const shares = [rates.onTime, rates.online].map(officialPercent);
  const cells = [label, name, ...(extra === undefined ? [] : [extra]), ...counts.map(officialNumber), ...shares];
  return { cells, strong };
}

/** This month beside the one before and the same one last year, the differences in percentage points. */
export function comparisonTable(model: NoticeModel): Table {
  const { monthBefore, yearBefore } = model;
  const beside = (name: string): Column[] => [figure(name, 20), figure('Tăng, giảm (điểm %)', 20)];
  return {
    kind: 'table',
    columns: [
      order,
      { header: 'Tỷ lệ', width: 50 },
      figure('Tháng này', 20),
      ...beside(monthBefore === null ? 'Tháng trước' : monthName(monthBefore.month)),
      ...beside(yearBefore === null ? 'Cùng kỳ năm trước' : monthName(yearBefore.month)),
    ],
    rows: saidRates(model).map(({ key, label, value }, at) => ({
      cells: [
        String(at + 1),
        label,
        officialPercent(value),
        ...[monthBefore, yearBefore].flatMap((other) => [
          officialPercent(other?.rates[key] ?? null),
          officialPoints(other?.points[key] ?? null),
        ]),
      ],
    })),
  };
}

/** A row for every agency with all columns of the form, its rates and its place. */
export function agencyTable(model: NoticeModel): Table {
  const counts = COLUMNS.map((column) => figure(`${COLUMN_NAMES[column]} ${inForm(column)}`, 14));
  const rows = model.byAgency.map(({ agency, figures, rates, rank, pointsToMonthBefore }, at) => ({
    cells: [
      String(at + 1),
      agency,
      ...COLUMNS.map((column) => officialNumber(figures[column])),
      ...[rates.onTime, rates.online].map(officialPercent),
      officialPoints(pointsToMonthBefore),
      rank === null ? '–' : String(rank),
    ],
  }));
  const total = [
    ...COLUMNS.map((column) => officialNumber(model.figures[column])),
    ...[model.rates.onTime, model.rates.online].map(officialPercent),
    ...[officialPoints(model.monthBefore?.points.onTime ?? null), ''],
  ];
  return {
    kind: 'table',
    columns: [
      ...[order, { header: 'Cơ quan, đơn vị', width: 30 }, ...counts],
      ...[figure('Tỷ lệ đúng hạn', 15), figure('Tỷ lệ trực tuyến', 15), figure('So với tháng trước (điểm %)', 13)],
      figure('Xếp hạng trong cấp', 13),
    ],
    rows: [...rows, { cells: ['', 'Tổng cộng', ...total], strong: true }],
  };
}

export function lateTable({ late }: NoticeModel): Table {
  return {
    kind: 'table',
    columns: [
      ...[order, { header: 'Cơ quan, đơn vị', width: 50 }],
      ...[figure('Đã giải quyết quá hạn', 20), figure('Đang giải quyết quá hạn', 20)],
      ...[{ header: 'Nguyên nhân', width: 80 }, figure('Số văn bản xin lỗi', 20)],
    ],
    rows: late.map((line, at) => ({
      cells: [
        ...[String(at + 1), line.agency, officialNumber(line.late), officialNumber(line.overdue)],
        ...[line.causes ?? 'Chưa nêu', officialNumber(line.apologyLetters)],
      ],
    })),
  };
}

export function changesTable({ changes }: PrintedNotice): Table {
  return {
    kind: 'table',
    columns: [
      ...[order, { header: 'Nội dung', width: 60 }, { header: 'Cơ quan, đơn vị', width: 50 }],
      ...[figure('Đã thông báo', 30), figure('Điều chỉnh', 30)],
    ],
    rows: changes.map(({ agency, what, before, after }, at) => ({
      cells: [String(at + 1), what, agency ?? 'Toàn bộ', before, after],
    })),
  };
}
