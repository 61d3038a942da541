import type { AgencyReportArea, AgencyReportContent, AgencyReportFigure, TthcColumn } from '#contracts';
import { type Column, officialNumber, type Table } from '#papers';
import { COLUMN_NAMES, COLUMN_NUMBERS, COLUMNS } from '#tthc';
import { standings } from './wording.js';

type Figure = AgencyReportFigure;

const narrow = (header: string): Column => ({ header, width: 15, align: 'center' });

const taskColumns: readonly { readonly name: string; readonly short: string }[] = [
  { name: 'total', short: 'Tổng số' },
  ...standings.map(({ key, short }) => ({ name: key, short })),
  { name: 'cameDue', short: 'Đến hạn trong kỳ' },
];

/** A corrected figure is printed as the agency says it, with a star. */
const said = (figure: Figure | undefined): string =>
  figure === undefined ? '–' : `${officialNumber(figure.value)}${figure.reason === null ? '' : '*'}`;

/** The agency's duties by area, and together. */
export function taskTable({ areas, figures }: AgencyReportContent): Table {
  const row = (area: string): string[] =>
    taskColumns.map(({ name }) => said(figures.find((each) => isOf(each, 'tasks', area, name))));
  const named = areas.filter(({ key }) => key !== '');
  return {
    kind: 'table',
    columns: [
      { header: 'TT', width: 9, align: 'center' },
      { header: 'Lĩnh vực', width: 36 },
      ...taskColumns.map(({ short }) => narrow(short)),
    ],
    rows: [
      ...named.map(({ key, code, name }) => ({ cells: [code, name, ...row(key)] })),
      { cells: ['', 'Tổng cộng', ...row('')], strong: true },
    ],
  };
}

/** The columns of form II.06a as rows. */
export function tthcTable({ figures }: AgencyReportContent): Table {
  return {
    kind: 'table',
    columns: [
      { ...narrow('Cột'), width: 10 },
      { header: 'Nội dung', width: 90 },
      { ...narrow('Số hồ sơ'), width: 30 },
    ],
    rows: COLUMNS.map((column) => ({
      cells: [
        `(${String(COLUMN_NUMBERS[column])})`,
        COLUMN_NAMES[column],
        said(figures.find((each) => isOf(each, 'tthc', '', column))),
      ],
    })),
  };
}

/** What a figure counts, for a line of its own. */
export function figureLabel({ group, area, name }: Figure, areas: readonly AgencyReportArea[]): string {
  if (group === 'tthc') return COLUMN_NAMES[name as TthcColumn];
  const short = taskColumns.find((column) => column.name === name)?.short ?? name;
  const of = area === '' ? '' : (areas.find(({ key }) => key === area)?.name ?? '');
  return of === '' ? short : `${short} (${of})`;
}

const isOf = (figure: Figure, group: Figure['group'], area: string, name: string): boolean =>
  figure.group === group && figure.area === area && figure.name === name;
