import type { SummaryContext } from './summary-context.js';

export interface ReportedPlan {
  readonly number: string | null;
  readonly issuer: string;
  readonly issuedOn: string | null;
  readonly planYear: number;
  /** Draws up the report. */
  readonly standingAgency: string;
}

/** The frame of a report drawn up by the plan's standing agency under its issuer. A person checks it before signing. */
export function contextOfPlan(plan: ReportedPlan): SummaryContext {
  const { number, issuer, issuedOn, planYear: year, standingAgency } = plan;
  const isOffice = /^văn phòng/i.test(standingAgency);
  return {
    plan: { number, issuer, issuedOn, year },
    superiorBody: issuer,
    issuingBody: standingAgency,
    symbol: `BC-${initials(standingAgency)}`,
    place: placeOf(issuer),
    signer: { lines: [isOffice ? 'CHÁNH VĂN PHÒNG' : 'GIÁM ĐỐC'] },
    recipients: { to: [issuer, 'Các cơ quan, đơn vị thực hiện Kế hoạch'], archive: 'CCHC' },
  };
}

/** "Sở Nội vụ" → "SNV": as NĐ 30/2020 abbreviates the issuing body. */
function initials(name: string): string {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '' && word.toLocaleLowerCase('vi') !== 'và');
  return words
    .map((word) => (word === word.toLocaleUpperCase('vi') ? word : (word[0] ?? '')))
    .join('')
    .toLocaleUpperCase('vi');
}

/** "Ủy ban nhân dân tỉnh Mẫu Sơn" → "Mẫu Sơn": where the report is dated from. */
function placeOf(issuer: string): string {
  return /(?:tỉnh|thành phố|huyện|quận|thị xã)\s+(.+)$/iu.exec(issuer)?.[1] ?? '';
}
