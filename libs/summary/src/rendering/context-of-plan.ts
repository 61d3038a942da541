import { issuerInitials, placeOfIssuer } from '#papers';
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
    symbol: `BC-${issuerInitials(standingAgency)}`,
    place: placeOfIssuer(issuer),
    signer: { lines: [isOffice ? 'CHÁNH VĂN PHÒNG' : 'GIÁM ĐỐC'] },
    recipients: { to: [issuer, 'Các cơ quan, đơn vị thực hiện Kế hoạch'], archive: 'CCHC' },
  };
}
