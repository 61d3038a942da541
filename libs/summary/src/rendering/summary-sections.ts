import { addDays, localDate } from '#calendar';
import type { Summary, SummaryContents } from '#contracts';
import { type Block, list, officialNumber, paragraph, romanNumeral, type Section } from '#papers';
import { lookAheadDays } from '../domain/duty-lists.js';
import { overdueByAgency, sayLate } from './late-list.js';
import { sayRate, saidRates } from './rates.js';
import { comparisonTable } from './said-comparison.js';
import { remarkSections } from './said-remarks.js';
import {
  extensionBlocks,
  lowerBlocks,
  notReportedBlocks,
  parIndexBands,
  parIndexNote,
  parIndexWords,
} from './said-reporting.js';
import { targetBlocks } from './said-targets.js';
import { agencyTable, areaTable, totalsTable } from './summary-tables.js';
import { asOfDay, day, rateNote, sameRateNote, windowDays } from './wording.js';

/** How the text names each annex; null where there is none. */
export interface AnnexReferences {
  readonly notReported: string | null;
  readonly late: string | null;
  readonly coming: string | null;
  readonly evidence: string | null;
}

export function summarySections(summary: Summary, contents: SummaryContents, annexes: AnnexReferences): Section[] {
  const sections = [
    named('Kết quả chung', overall(summary, contents)),
    named('Kết quả theo lĩnh vực', [areaTable(summary), paragraph(rateNote)]),
    named('Kết quả theo cơ quan, đơn vị', [
      ...[agencyTable(summary), paragraph(sameRateNote)],
      ...notReportedBlocks(contents, annexes.notReported),
    ]),
    ...lowerBlocks(contents).map((blocks) => named('Báo cáo của kế hoạch cấp dưới', blocks)),
    named('Phần việc chậm tiến độ', [...late(summary, annexes.late), ...extensionBlocks(contents)]),
    named('Phần việc sắp đến hạn', coming(summary, annexes.coming)),
    ...targetBlocks(contents.targets).map((blocks) => named('Kết quả thực hiện chỉ tiêu', blocks)),
    ...scored(summary, contents, annexes.evidence),
    named('Nhận xét, kiến nghị', []),
  ];
  const numbered = sections.map(({ words, blocks }, index): Section => ({
    ...{ heading: `${romanNumeral(index + 1)}. ${words}`, level: 1, blocks },
  }));
  return [...numbered, ...remarkSections(contents.paragraphs, summary.byArea)];
}

interface Named {
  readonly words: string;
  readonly blocks: readonly Block[];
}

const named = (words: string, blocks: readonly Block[]): Named => ({ words, blocks });

function scored({ window }: Summary, { parIndex }: SummaryContents, evidence: string | null): Named[] {
  const proof = evidence === null ? [] : [paragraph(`Tài liệu kiểm chứng tại ${evidence}.`)];
  const blocks = [paragraph(parIndexWords(parIndex)), paragraph(parIndexNote), list(parIndexBands(parIndex)), ...proof];
  return window === 'Y' ? [named('Tự chấm điểm mức độ hoàn thành Kế hoạch', blocks)] : [];
}

function overall(summary: Summary, { comparison }: SummaryContents): Block[] {
  const { asOf, inWindow, byAgency } = summary;
  return [
    paragraph(
      `Kỳ báo cáo ${windowDays(summary)}. Lũy kế ${asOfDay(summary)}, Kế hoạch có ${officialNumber(asOf.total)} ` +
        `phần việc đã giao cho ${officialNumber(byAgency.length)} cơ quan, đơn vị, tình trạng như sau:`,
    ),
    totalsTable(summary),
    list(saidRates(summary).map(sayRate)),
    paragraph(
      `Trong kỳ báo cáo có ${officialNumber(inWindow.cameDue)} phần việc đến hạn, ` +
        `${officialNumber(inWindow.reported)} lượt báo cáo kết quả được gửi và ` +
        `${officialNumber(inWindow.approved)} lượt báo cáo được xác nhận.`,
    ),
    comparisonTable(comparison),
  ];
}

function late(summary: Summary, annex: string | null): Block[] {
  if (annex === null) return [paragraph('Không có phần việc chậm.')];
  const lines = overdueByAgency(summary);
  return [paragraph(`${sayLate(summary)} Danh mục chi tiết tại ${annex}.`), ...(lines.length > 0 ? [list(lines)] : [])];
}

function coming(summary: Summary, annex: string | null): Block[] {
  const from = day(addDays(localDate(summary.countedTo), 1));
  const to = day(addDays(localDate(summary.countedTo), lookAheadDays));
  const days = `${lookAheadDays} ngày tiếp theo (từ ngày ${from} đến hết ngày ${to})`;
  if (annex === null) return [paragraph(`Trong ${days} không có phần việc nào đến hạn.`)];
  const count = officialNumber(summary.coming.length);
  const where = `Danh mục chi tiết tại ${annex}.`;
  return [paragraph(`Trong ${days} có ${count} phần việc chưa báo cáo sẽ đến hạn. ${where}`)];
}
