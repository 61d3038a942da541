import { yearOf, localDate } from '#calendar';
import type { Summary } from '#contracts';
import { annexLabel, type Annex, type Fillers, framed, type OfficialDocument, paragraph } from '#papers';
import type { SummaryContext } from './summary-context.js';
import type { SummaryReport } from './summary-report.js';
import { summarySections } from './summary-sections.js';
import { comingTable, lateTable } from './summary-tables.js';
import { asOfDay, day, planReference, windowName } from './wording.js';

const regime =
  'Nghị định số 09/2019/NĐ-CP ngày 24/01/2019 của Chính phủ quy định về chế độ báo cáo của cơ quan hành chính nhà nước';

/** The CCHC report of one window in the order officials expect; number, day and signature stay empty. */
export function summaryDocument({ summary, contents, context }: SummaryReport): OfficialDocument {
  const period = windowName(summary, context.plan.year);
  const { annexes, late, coming } = annexesOf(summary);
  const document: OfficialDocument = {
    superiorBody: context.superiorBody,
    issuingBody: context.issuingBody,
    symbol: context.symbol,
    place: context.place,
    year: yearOf(localDate(summary.to)),
    type: 'BÁO CÁO',
    subject: `Kết quả thực hiện Kế hoạch cải cách hành chính\n${period}`,
    basis: [],
    opening: [
      paragraph(
        `Thực hiện ${regime} và ${planReference(context)}, ${context.issuingBody} ` +
          `báo cáo kết quả thực hiện Kế hoạch ${period} như sau:`,
      ),
    ],
    sections: summarySections(summary, contents, { late, coming }),
    closing: `Trên đây là kết quả thực hiện Kế hoạch cải cách hành chính ${period}, ${context.issuingBody} trân trọng báo cáo`,
    signer: context.signer,
    recipients: context.recipients,
    annexes,
  };
  return framed(document, context.frame ?? {}, fillersOf(summary, context));
}

/** See `FILLER_WORDS`. */
function fillersOf(summary: Summary, context: SummaryContext): Fillers {
  return {
    kỳ: windowName(summary, context.plan.year),
    'kế hoạch': planReference(context),
    'cơ quan': context.frame?.issuingBody ?? context.issuingBody,
    'từ ngày': day(summary.from),
    'đến ngày': day(summary.countedTo),
  };
}

/** A list with nothing in it makes no annex; what is left is numbered as it will be printed. */
function annexesOf(summary: Summary): { annexes: Annex[]; late: string | null; coming: string | null } {
  const late: Annex = annex(`Danh mục phần việc chậm tiến độ, ${asOfDay(summary)}`, lateTable(summary));
  const coming: Annex = annex('Danh mục phần việc sắp đến hạn', comingTable(summary));
  const annexes = [...(summary.late.length > 0 ? [late] : []), ...(summary.coming.length > 0 ? [coming] : [])];
  const labelOf = (each: Annex) =>
    annexes.includes(each) ? annexLabel(annexes.indexOf(each) + 1, annexes.length) : null;
  return { annexes, late: labelOf(late), coming: labelOf(coming) };
}

const annex = (title: string, table: Annex['blocks'][number]): Annex => ({ title, landscape: true, blocks: [table] });
