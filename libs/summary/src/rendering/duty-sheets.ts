import type { Summary } from '#contracts';
import type { Cell, Sheet, SheetColumn } from '#papers';
import { lateStanding, noReason } from './wording.js';

const dutyColumns: readonly SheetColumn[] = [
  { header: 'TT', width: 6, align: 'center' },
  { header: 'STT trong Kế hoạch', width: 12, align: 'center' },
  { header: 'Nội dung phần việc', width: 70 },
  { header: 'Lĩnh vực', width: 10, align: 'center' },
  { header: 'Cơ quan, đơn vị', width: 36 },
];

const dayColumn = (header: string): SheetColumn => ({ header, width: 14, align: 'center' });
const dateCell = (date: string | null): Cell => (date === null ? null : { date });

function dutyCells(duty: Summary['late'][number] | Summary['coming'][number], index: number): Cell[] {
  return [index + 1, duty.row, duty.title, duty.area, duty.agency];
}

export function lateSheet(summary: Summary, heading: string[]): Sheet {
  const days = ['Hạn giao ban đầu', 'Hạn sau gia hạn', 'Ngày báo cáo'].map(dayColumn);
  return {
    name: 'Việc chậm',
    heading,
    columns: [
      ...dutyColumns,
      ...days,
      { header: 'Số ngày chậm', width: 10, align: 'right' },
      { header: 'Tình trạng', width: 32 },
      { header: 'Nguyên nhân chậm', width: 50 },
    ],
    rows: summary.late.map((duty, index) => [
      ...dutyCells(duty, index),
      ...[duty.dueOriginal, duty.due, duty.reportedOn].map(dateCell),
      duty.daysLate,
      lateStanding[duty.standing],
      duty.reason ?? noReason,
    ]),
  };
}

export function comingSheet(summary: Summary, heading: string[]): Sheet {
  return {
    name: 'Sắp đến hạn',
    heading,
    columns: [...dutyColumns, dayColumn('Thời hạn'), { header: 'Số ngày còn lại', width: 10, align: 'right' }],
    rows: summary.coming.map((duty, index) => [...dutyCells(duty, index), dateCell(duty.due), duty.daysLeft]),
  };
}
