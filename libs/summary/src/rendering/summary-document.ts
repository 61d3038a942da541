import { yearOf, localDate } from '#calendar';
import type { Summary, SummaryContents } from '#contracts';
import { annexLabel, type Annex, type Fillers, framed, type OfficialDocument, paragraph } from '#papers';
import type { SummaryContext } from './summary-context.js';
import type { SummaryReport } from './summary-report.js';
import { missingTable } from './said-reporting.js';
import { type AnnexReferences, summarySections } from './summary-sections.js';
import { comingTable, evidenceTable, lateTable } from './summary-tables.js';
import { asOfDay, day, mostLinesInText, planReference, windowName } from './wording.js';

const regime =
  'Nghị định số 09/2019/NĐ-CP ngày 24/01/2019 của Chính phủ quy định về chế độ báo cáo của cơ quan hành chính nhà nước';

/** The CCHC report of one window in the order officials expect; number, day and signature stay empty. */
export function summaryDocument({ summary, contents, context }: SummaryReport): OfficialDocument {
  const period = windowName(summary, context.plan.year);
  const { annexes, references } = annexesOf(summary, contents);
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
    sections: summarySections(summary, contents, references),
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

/** A list with nothing in it makes no annex; what is left is numbered as it will be printed, in the order in which the text speaks of it. */
function annexesOf(summary: Summary, contents: SummaryContents): { annexes: Annex[]; references: AnnexReferences } {
  const { notReported, knownTo } = contents;
  const missing = annex(`Danh mục cơ quan, đơn vị chưa báo cáo, tính đến ngày ${day(knownTo)}`, missingTable(contents));
  const late = annex(`Danh mục phần việc chậm tiến độ, ${asOfDay(summary)}`, lateTable(summary));
  const coming = annex('Danh mục phần việc sắp đến hạn', comingTable(summary));
  const evidence = annex('Danh mục tài liệu kiểm chứng', evidenceTable(contents));
  const annexes = [
    ...(notReported.length > mostLinesInText ? [missing] : []),
    ...(summary.late.length > 0 ? [late] : []),
    ...(summary.coming.length > 0 ? [coming] : []),
    // The score is the year's; so is its proof.
    ...(summary.window === 'Y' && contents.evidence.length > 0 ? [evidence] : []),
  ];
  const labelOf = (each: Annex) =>
    annexes.includes(each) ? annexLabel(annexes.indexOf(each) + 1, annexes.length) : null;
  return {
    annexes,
    references: {
      ...{ notReported: labelOf(missing), late: labelOf(late), coming: labelOf(coming) },
      evidence: labelOf(evidence),
    },
  };
}

const annex = (title: string, table: Annex['blocks'][number]): Annex => ({ title, landscape: true, blocks: [table] });
