import { localDate, reportWindow } from '#calendar';
import {
  type AssignmentFact,
  nothingBeside,
  type SummaryBasis,
  type SummaryContext,
  summaryOfBasis,
  type SummaryOfPlan,
  type SummaryWindow,
} from '#summary';
import { planOrder } from './half-year-facts.js';

export const aContext = (): SummaryContext => ({
  plan: { number: '12/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh Mẫu', issuedOn: '2023-01-03', year: 2023 },
  superiorBody: 'Ủy ban nhân dân tỉnh Mẫu',
  issuingBody: 'Sở Nội vụ',
  symbol: 'BC-SNV',
  place: 'Tỉnh Mẫu',
  signer: { lines: ['GIÁM ĐỐC'] },
  recipients: { to: ['Ủy ban nhân dân tỉnh', 'Các sở, ban, ngành'], archive: 'CCHC' },
});

/** A report of 2023 on the small cast. */
export function aReportOf(
  code: SummaryWindow['code'],
  facts: readonly AssignmentFact[],
  changes: Partial<SummaryBasis> = {},
): SummaryOfPlan {
  const { from, to } = reportWindow(code, 2023);
  const frame = { context: aContext(), beside: nothingBeside(localDate('2023-06-20')) };
  return summaryOfBasis({ window: { code, from, to }, facts, order: planOrder, ...frame, ...changes });
}
