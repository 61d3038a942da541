import type { AgencyReportFigure, TthcColumn } from '#contracts';
import { tallyWords } from './figures.js';
import { columnWords } from './tthc.js';

/** What a figure counts; its area is said beside it. */
export function figureLabel({ group, name }: Pick<AgencyReportFigure, 'group' | 'name'>): string {
  if (group === 'tthc') {
    const { number, spoken } = columnWords[name as TthcColumn];
    return `(${number}) ${spoken.charAt(0).toLocaleUpperCase('vi')}${spoken.slice(1)}`;
  }
  if (name === 'cameDue') return 'Đến hạn trong kỳ';
  return tallyWords.find(({ key }) => key === name)?.label ?? name;
}

/** "Xong quá hạn (Thể chế): hệ thống 0, cơ quan 1; lý do: …" */
export function correctionWords(figure: AgencyReportFigure, areaName: string): string {
  const of = figure.area === '' || areaName === '' ? '' : ` (${areaName})`;
  const [computed, value] = [figure.computed, figure.value].map((count) => count.toLocaleString('vi-VN'));
  return `${figureLabel(figure)}${of}: hệ thống ghi ${computed}, cơ quan báo cáo ${value}; lý do: ${figure.reason ?? ''}`;
}
