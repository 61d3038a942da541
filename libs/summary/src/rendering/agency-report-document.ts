import { localDate, yearOf } from '#calendar';
import type { AgencyReportContent } from '#contracts';
import {
  type Block,
  list,
  type OfficialDocument,
  officialNumber,
  paragraph,
  romanNumeral,
  type Section,
} from '#papers';
import { agencyIssuer } from './agency-issuer.js';
import { figureLabel, taskTable, tthcTable } from './agency-report-tables.js';
import { remarkSections } from './said-remarks.js';
import { day } from './wording.js';

/** An agency's own report on one window, issued by the agency; number, day and signature stay empty. A draft has places to fill in. */
export function agencyReportDocument(report: AgencyReportContent, isDraft: boolean): OfficialDocument {
  const { agency, receiver, window, superior } = report;
  const subject = subjectOf(report);
  return {
    ...agencyIssuer(agency, superior),
    issuingBody: agency,
    year: yearOf(localDate(window.to)),
    type: 'BÁO CÁO',
    subject,
    basis: [],
    opening: [
      paragraph(
        `${agency} báo cáo ${receiver} kết quả ${lowerFirst(subject)} (số liệu từ ngày ${day(window.from)} ` +
          `đến hết ngày ${day(report.countedTo)}) như sau:`,
      ),
    ],
    sections: sectionsOf(report, isDraft),
    closing: `Trên đây là báo cáo của ${agency}, kính gửi ${receiver} tổng hợp`,
    recipients: { to: [receiver], archive: 'TH' },
    annexes: [],
  };
}

/** "Báo cáo cải cách hành chính quý I" → "Cải cách hành chính quý I năm 2026". */
function subjectOf({ title, year }: AgencyReportContent): string {
  const words = title.replace(/^báo cáo\s+/iu, '').replace(/\s+gửi\s+.+$/u, '');
  const named = `${(words[0] ?? '').toLocaleUpperCase('vi')}${words.slice(1)}`;
  return /\snăm$/u.test(named) ? `${named} ${String(year)}` : `${named} năm ${String(year)}`;
}

const lowerFirst = (text: string): string => `${(text[0] ?? '').toLocaleLowerCase('vi')}${text.slice(1)}`;

function sectionsOf(report: AgencyReportContent, isDraft: boolean): Section[] {
  const areas = report.areas.map(({ key: area, name: areaName }) => ({ area, areaName }));
  const parts: { words: string; blocks: Block[] }[] = [
    { words: 'Kết quả thực hiện nhiệm vụ được giao', blocks: [taskTable(report), ...corrected(report, 'tasks')] },
    ...(report.tthcMonths.length + report.tthcMissing.length === 0
      ? []
      : [{ words: 'Kết quả giải quyết thủ tục hành chính', blocks: tthcBlocks(report) }]),
    { words: 'Đánh giá, kiến nghị', blocks: [] },
  ];
  const headed = parts.map(({ words, blocks }, at): Section => {
    return { heading: `${romanNumeral(at + 1)}. ${words}`, level: 1, blocks };
  });
  const remarks = remarkSections(report.texts, areas);
  return [...headed, ...(isDraft ? remarks : remarks.map(asSent))];
}

/** What was sent has no place left to fill in. */
const asSent = (section: Section): Section => ({
  ...section,
  blocks: section.blocks.map((block) =>
    block.kind === 'paragraph' && block.toFillIn ? paragraph('Không có nội dung báo cáo.') : block,
  ),
});

function tthcBlocks(report: AgencyReportContent): Block[] {
  const { tthcMonths, tthcMissing } = report;
  const months = tthcMonths.length === 0 ? [] : [paragraph(`Số liệu ${sayMonths(tthcMonths)}.`)];
  const missing = tthcMissing.length === 0 ? [] : [paragraph(`Chưa có số liệu ${sayMonths(tthcMissing)}.`)];
  return [...months, tthcTable(report), ...missing, ...corrected(report, 'tthc')];
}

const sayMonths = (months: readonly string[]): string =>
  `${months.length > 1 ? 'các ' : ''}tháng ${months.map((month) => month.split('-').reverse().join('/')).join(', ')}`;

/** Both figures stay: what the system counts, and what the agency says. */
function corrected(report: AgencyReportContent, group: 'tasks' | 'tthc'): Block[] {
  const lines = report.figures.flatMap((figure) => {
    if (figure.group !== group || figure.reason === null) return [];
    const [computed, value] = [officialNumber(figure.computed), officialNumber(figure.value)];
    return [
      `${figureLabel(figure, report.areas)}: hệ thống ghi ${computed}, cơ quan báo cáo ${value}; lý do: ${figure.reason}`,
    ];
  });
  return lines.length === 0 ? [] : [paragraph('Số liệu do cơ quan điều chỉnh (*):'), list(lines)];
}
