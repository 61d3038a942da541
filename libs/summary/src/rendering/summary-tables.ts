import type { Summary, SummaryContents, Tally } from '#contracts';
import { type Column, lazily, officialNumber, officialPercent, type Table } from '#papers';
import { day, figureLines, lateStanding, standings } from './wording.js';

export function totalsTable({ asOf, doneEarly }: Summary): Table {
  const counts = { ...asOf, doneEarly };
  const share = (count: number) => officialPercent(asOf.total === 0 ? null : count / asOf.total);
  return {
    kind: 'table',
    columns: [
      { header: 'TT', width: 9, align: 'center' },
      { header: 'Tình trạng', width: 92 },
      { header: 'Số phần việc', width: 30, align: 'center' },
      { header: 'Tỷ lệ trên tổng số', width: 38, align: 'center' },
    ],
    rows: [
      ...figureLines.map(({ key, label }) => ({
        cells: [numberOf(key), label, officialNumber(counts[key]), share(counts[key])],
      })),
      { cells: ['', 'Tổng cộng', officialNumber(asOf.total), share(asOf.total)], strong: true },
    ],
  };
}

export function areaTable(summary: Summary): Table {
  const rows = summary.byArea.map((each) => ({ ...each, label: each.area, name: each.areaName }));
  return figuresTable('Lĩnh vực', rows, summary);
}

export function agencyTable(summary: Summary): Table {
  return figuresTable(
    'Cơ quan, đơn vị',
    summary.byAgency.map((each, index) => ({ ...each, label: String(index + 1), name: each.agency })),
    summary,
  );
}

/** What is part of another line has no number of its own. */
const numberOf = (key: (typeof figureLines)[number]['key']): string =>
  String(standings.findIndex((standing) => standing.key === key) + 1 || '');

interface Figures {
  readonly asOf: Tally;
  readonly doneEarly: number;
  readonly onTimeRate: number | null;
}

function figuresTable(
  nameHeader: string,
  rows: readonly (Figures & { label: string; name: string })[],
  whole: Figures,
): Table {
  const narrow = (header: string): Column => ({ header, width: 15, align: 'center' });
  return {
    kind: 'table',
    columns: [
      { header: 'TT', width: 9, align: 'center' },
      { header: nameHeader, width: 32 },
      narrow('Tổng số'),
      ...standings.map(({ key, short }) =>
        key === 'doneOnTime' ? { ...narrow(`${short} (trước hạn)`), width: 19 } : narrow(short),
      ),
      { header: 'Tỷ lệ hoàn thành', width: 17, align: 'center' },
    ],
    rows: [
      ...rows.map((row) => ({ cells: [row.label, row.name, ...figureCells(row)] })),
      { cells: ['', 'Tổng cộng', ...figureCells(whole)], strong: true },
    ],
  };
}

const figureCells = ({ asOf, doneEarly, onTimeRate }: Figures): string[] => [
  officialNumber(asOf.total),
  ...standings.map(({ key }) => officialNumber(asOf[key]) + (key === 'doneOnTime' ? inBrackets(doneEarly) : '')),
  officialPercent(onTimeRate),
];

/** What a count holds of it; a table on a page has no room for a column more. */
const inBrackets = (count: number): string => (count === 0 ? '' : ` (${officialNumber(count)})`);

export function lateTable(summary: Summary): Table {
  return {
    kind: 'table',
    columns: [
      { header: 'TT', width: 10, align: 'center' },
      { header: 'STT trong Kế hoạch', width: 16, align: 'center' },
      { header: 'Nội dung phần việc', width: 68 },
      { header: 'Cơ quan, đơn vị', width: 34 },
      { header: 'Hạn giao ban đầu', width: 24, align: 'center' },
      { header: 'Hạn sau gia hạn', width: 24, align: 'center' },
      { header: 'Ngày báo cáo', width: 24, align: 'center' },
      { header: 'Số ngày chậm', width: 15, align: 'center' },
      { header: 'Tình trạng, nguyên nhân', width: 52 },
    ],
    rows: lazily(summary.late, (duty, index) => ({
      cells: [
        String(index + 1),
        duty.row ?? '',
        duty.title,
        duty.agency,
        duty.dueOriginal ? day(duty.dueOriginal) : '–',
        day(duty.due),
        duty.reportedOn ? day(duty.reportedOn) : '–',
        officialNumber(duty.daysLate),
        `${lateStanding[duty.standing]}\n${sayReason(duty.reason)}`,
      ],
    })),
  };
}

const sayReason = (reason: string | null): string =>
  reason === null ? 'Chưa nêu nguyên nhân' : `Nguyên nhân: ${reason}`;

export function comingTable(summary: Summary): Table {
  return {
    kind: 'table',
    columns: [
      { header: 'TT', width: 10, align: 'center' },
      { header: 'STT trong Kế hoạch', width: 20, align: 'center' },
      { header: 'Nội dung phần việc', width: 110 },
      { header: 'Cơ quan, đơn vị', width: 50 },
      { header: 'Thời hạn', width: 28, align: 'center' },
      { header: 'Số ngày còn lại', width: 22, align: 'center' },
    ],
    rows: lazily(summary.coming, (duty, index) => ({
      cells: [String(index + 1), duty.row ?? '', duty.title, duty.agency, day(duty.due), officialNumber(duty.daysLeft)],
    })),
  };
}

/** The documents that prove what is done, for the self-score. */
export function evidenceTable({ evidence }: SummaryContents): Table {
  return {
    kind: 'table',
    columns: [
      { header: 'TT', width: 10, align: 'center' },
      { header: 'STT trong Kế hoạch', width: 20, align: 'center' },
      { header: 'Nội dung phần việc', width: 100 },
      { header: 'Cơ quan, đơn vị', width: 50 },
      { header: 'Số, ký hiệu văn bản', width: 40 },
      { header: 'Ngày gửi', width: 24, align: 'center' },
    ],
    rows: lazily(evidence, ({ row, title, agency, documentNumber, sentOn }, index) => ({
      cells: [String(index + 1), row ?? '', title, agency, documentNumber, day(sentOn)],
    })),
  };
}
