import { addDays, localDate } from '#calendar';
import type { Summary } from '#contracts';
import { list, officialNumber, paragraph, toFillIn, type Section } from '#papers';
import { lookAheadDays } from '../domain/duty-lists.js';
import { overdueByAgency, sayLate } from './late-list.js';
import { sayRate, saidRates } from './rates.js';
import { agencyTable, areaTable, totalsTable } from './summary-tables.js';
import { asOfDay, day, rateNote, sameRateNote, windowDays } from './wording.js';

export interface AnnexReferences {
  readonly late: string | null;
  readonly coming: string | null;
}

export function summarySections(summary: Summary, annexes: AnnexReferences): Section[] {
  return [
    overall(summary),
    { heading: 'II. Kết quả theo lĩnh vực', level: 1, blocks: [areaTable(summary), paragraph(rateNote)] },
    { heading: 'III. Kết quả theo cơ quan, đơn vị', level: 1, blocks: [agencyTable(summary), paragraph(sameRateNote)] },
    late(summary, annexes.late),
    coming(summary, annexes.coming),
    ...remarks(),
  ];
}

function overall(summary: Summary): Section {
  const { asOf, inWindow, byAgency } = summary;
  return {
    heading: 'I. Kết quả chung',
    level: 1,
    blocks: [
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
    ],
  };
}

function late(summary: Summary, annex: string | null): Section {
  const lines = overdueByAgency(summary);
  const blocks =
    annex === null
      ? [paragraph('Không có phần việc chậm.')]
      : [paragraph(`${sayLate(summary)} Danh mục chi tiết tại ${annex}.`), ...(lines.length > 0 ? [list(lines)] : [])];
  return { heading: 'IV. Phần việc chậm tiến độ', level: 1, blocks };
}

function coming(summary: Summary, annex: string | null): Section {
  const from = day(addDays(localDate(summary.countedTo), 1));
  const to = day(addDays(localDate(summary.countedTo), lookAheadDays));
  const days = `${lookAheadDays} ngày tiếp theo (từ ngày ${from} đến hết ngày ${to})`;
  const text =
    annex === null
      ? `Trong ${days} không có phần việc nào đến hạn.`
      : `Trong ${days} có ${officialNumber(summary.coming.length)} phần việc chưa báo cáo sẽ đến hạn. ` +
        `Danh mục chi tiết tại ${annex}.`;
  return { heading: 'V. Phần việc sắp đến hạn', level: 1, blocks: [paragraph(text)] };
}

/** Judgement is a person's: the report leaves the room and says what belongs there. */
function remarks(): Section[] {
  const topics = ['1. Nhận xét, đánh giá', '2. Khó khăn, vướng mắc và nguyên nhân', '3. Kiến nghị, đề xuất'];
  return [
    { heading: 'VI. Nhận xét, kiến nghị', level: 1, blocks: [] },
    ...topics.map((heading): Section => ({
      heading,
      level: 2,
      blocks: [toFillIn('(Cơ quan báo cáo bổ sung nội dung.)')],
    })),
  ];
}
