import type { NoticeModel } from '#contracts';
import type { Cell, Sheet, SheetColumn } from '#papers';
import { levelNames } from '../domain/notice-words.js';
import { COLUMN_NAMES } from '../domain/say-column.js';
import { COLUMN_NUMBERS, COLUMNS } from '../domain/tthc-figures.js';
import { day, periodName, RATE_NOTE, saidRates, SUBJECT } from './notice-wording.js';
import type { PrintedNotice } from './printed-notice.js';

type Counted = Pick<NoticeModel, 'figures' | 'rates'>;

const order: SheetColumn = { header: 'TT', width: 6, align: 'center' };
const name = (header: string): SheetColumn => ({ header, width: 48 });
const figure = (header: string): SheetColumn => ({ header, width: 13, align: 'right' });

const figureColumns: readonly SheetColumn[] = [
  ...COLUMNS.map((column) => figure(`${COLUMN_NAMES[column]} (${String(COLUMN_NUMBERS[column])})`)),
  ...['Tỷ lệ đúng hạn', 'Tỷ lệ trước hạn', 'Tỷ lệ quá hạn', 'Tỷ lệ trực tuyến'].map(figure),
];

const figureCells = ({ figures, rates }: Counted): Cell[] => [
  ...COLUMNS.map((column) => figures[column]),
  ...[rates.onTime, rates.early, rates.late, rates.online].map((percent) => ({ percent })),
];

/** The same figures as the paper's, as numbers that can be sorted and summed. */
export function noticeWorkbook(notice: PrintedNotice): Sheet[] {
  const { model } = notice;
  const heading = (title: string, ...notes: string[]): string[] => [
    `${title}, ${periodName(notice)}`,
    `Số liệu từ ngày ${day(model.from)} đến hết ngày ${day(model.to)}`,
    ...notes,
  ];
  return [
    overall(model, heading(SUBJECT)),
    figuresSheet('Theo cấp', 'Cấp', heading('Kết quả theo cấp'), model, levels(model)),
    figuresSheet('Theo lĩnh vực', 'Lĩnh vực', heading('Kết quả theo lĩnh vực'), model, model.byField),
    agencySheet(notice, heading('Kết quả theo cơ quan, đơn vị', RATE_NOTE)),
    lateSheet(model, heading('Cơ quan, đơn vị có hồ sơ quá hạn')),
    missingSheet(model, heading('Cơ quan, đơn vị chưa gửi số liệu')),
    ...(notice.version > 1 ? [changesSheet(notice, heading('Nội dung điều chỉnh'))] : []),
  ];
}

const levels = ({ byLevel }: NoticeModel) => byLevel.map((line) => ({ ...line, name: levelNames[line.level] }));

function overall(model: NoticeModel, heading: string[]): Sheet {
  const counts = COLUMNS.map((column): Cell[] => [COLUMN_NAMES[column], model.figures[column], null, null]);
  const rates = saidRates(model).map(({ label, value, base, baseName }): Cell[] => [
    ...[label, { percent: value }, base, baseName],
  ]);
  const target: Cell[] = ['Chỉ tiêu giải quyết đúng hạn', { percent: model.target }, null, null];
  return {
    ...{ name: 'Tổng hợp', heading },
    columns: [...[name('Nội dung'), figure('Giá trị'), figure('Mẫu số')], { header: 'Cách tính mẫu số', width: 40 }],
    rows: [...counts, ...rates, ...(model.target === null ? [] : [target])],
  };
}

type Line = Counted & { readonly name: string };

function figuresSheet(
  sheet: string,
  what: string,
  heading: string[],
  model: NoticeModel,
  lines: readonly Line[],
): Sheet {
  return {
    ...{ name: sheet, heading },
    columns: [order, name(what), ...figureColumns],
    rows: lines.map((line, at) => [at + 1, line.name, ...figureCells(line)]),
    totals: [null, 'Tổng cộng', ...figureCells(model)],
  };
}

/** A row for every agency: also what the open data are. */
export function agencySheet({ model }: PrintedNotice, heading: readonly string[]): Sheet {
  return {
    ...{ name: 'Theo cơ quan', heading },
    columns: [
      ...[order, name('Cơ quan, đơn vị'), { header: 'Cấp', width: 16 }, { header: 'Ngày gửi số liệu', width: 14 }],
      ...[...figureColumns, figure('So với tháng trước (điểm %)'), figure('Xếp hạng trong cấp')],
    ],
    rows: model.byAgency.map((line, at) => [
      ...[at + 1, line.agency, levelNames[line.level], { date: line.submittedOn }],
      ...[...figureCells(line), line.pointsToMonthBefore, line.rank],
    ]),
    totals: [
      ...[null, 'Tổng cộng', null, null],
      ...[...figureCells(model), model.monthBefore?.points.onTime ?? null, null],
    ],
  };
}

function lateSheet({ late }: NoticeModel, heading: string[]): Sheet {
  return {
    ...{ name: 'Cơ quan có hồ sơ quá hạn', heading },
    columns: [
      ...[order, name('Cơ quan, đơn vị'), figure('Đã giải quyết quá hạn'), figure('Đang giải quyết quá hạn')],
      ...[{ header: 'Nguyên nhân', width: 60 }, figure('Số văn bản xin lỗi')],
    ],
    rows: late.map((line, at) => [
      ...[at + 1, line.agency, line.late, line.overdue],
      ...[line.causes, line.apologyLetters],
    ]),
  };
}

function missingSheet({ missing }: NoticeModel, heading: string[]): Sheet {
  return {
    ...{ name: 'Chưa gửi số liệu', heading },
    columns: [order, name('Cơ quan, đơn vị'), { header: 'Cấp', width: 16 }],
    rows: missing.map(({ agency, level }, at) => [at + 1, agency, levelNames[level]]),
  };
}

function changesSheet({ changes }: PrintedNotice, heading: string[]): Sheet {
  const text = (header: string): SheetColumn => ({ header, width: 20, align: 'right' });
  return {
    ...{ name: 'Điều chỉnh', heading },
    columns: [
      order,
      { header: 'Nội dung', width: 40 },
      name('Cơ quan, đơn vị'),
      text('Đã thông báo'),
      text('Điều chỉnh'),
    ],
    rows: changes.map(({ agency, what, before, after }, at) => [at + 1, what, agency ?? 'Toàn bộ', before, after]),
  };
}
