import { levelNames } from '../domain/notice-words.js';
import type { PrintedNotice } from './printed-notice.js';

export interface NoticeIssue extends PrintedNotice {
  /** The day it was issued, `YYYY-MM-DD`. */
  readonly issuedOn: string;
}

/** Open data: everything the notice says, agencies by name. Ids of our own tables are nobody else's matter. */
export function openNotice({ model, version, changes, reason, issuedOn }: NoticeIssue) {
  const { month, from, to, target, targetMet, figures, rates, monthBefore, yearBefore } = model;
  const { byLevel, byField, byAgency, late, missing, issuer } = model;
  return {
    ...{ month, from, to, target, targetMet, figures, rates, monthBefore, yearBefore, byField },
    ...{ issuer: issuer.issuingBody, version, issuedOn, reason, changes },
    byLevel: byLevel.map((line) => ({ ...line, levelName: levelNames[line.level] })),
    byAgency: byAgency.map(withoutId),
    late: late.map(withoutId),
    missing: missing.map(withoutId),
  };
}

function withoutId<T extends { readonly agencyId: string }>(line: T): Omit<T, 'agencyId'> {
  const open: Omit<T, 'agencyId'> & { agencyId?: string } = { ...line };
  delete open.agencyId;
  return open;
}
