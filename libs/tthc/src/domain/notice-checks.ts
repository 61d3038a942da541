import type { NoticeCheck } from '#contracts';
import { officialNumber } from '#papers';
import type { CarryGap, OwingAgency, ReturnFact } from './return-fact.js';
import { sayCarryGap } from './say-carry-gap.js';
import { COLUMN_NAMES } from './say-column.js';
import { brokenIdentities } from './tthc-figures.js';

export interface CheckedFacts {
  readonly returns: readonly ReturnFact[];
  readonly owing: readonly OwingAgency[];
  /** Of this month's returns. */
  readonly gaps: readonly CarryGap[];
}

/** What stands against a notice, or should be known before it goes out; nothing wrong: an empty list. */
export function checkNotice({ returns, owing, gaps }: CheckedFacts): NoticeCheck[] {
  if (returns.length === 0) return [stop('Chưa có cơ quan nào gửi số liệu của tháng.')];
  const reported = new Set(returns.map(({ agencyId }) => agencyId));
  const silent = owing.filter(({ agencyId }) => !reported.has(agencyId)).length;
  return [
    ...returns.flatMap(brokenSums),
    ...(silent > 0 ? [note(`${officialNumber(silent)} cơ quan chưa gửi số liệu; thông báo sẽ nêu tên.`)] : []),
    ...gaps.map((gap) => stop(sayCarryGap(gap))),
    ...returns.flatMap(lateWithoutWords),
  ];
}

/** Each line was checked when it came in; this looks at what came out of the adding up. */
function brokenSums({ agency, figures }: ReturnFact): NoticeCheck[] {
  return brokenIdentities(figures).map(({ whole, printed, summed }) =>
    stop(
      `${agency}: “${COLUMN_NAMES[whole]}” ghi ${officialNumber(printed)}, cộng các cột thành phần được ${officialNumber(summed)}.`,
    ),
  );
}

function lateWithoutWords({ agency, causes, apologyLetters, figures: { late, overdue } }: ReturnFact): NoticeCheck[] {
  if (late + overdue === 0) return [];
  return [
    ...(causes === null ? [note(`${agency}: có hồ sơ quá hạn, chưa nêu nguyên nhân.`)] : []),
    ...(apologyLetters < late
      ? [
          note(
            `${agency}: ${officialNumber(late)} hồ sơ giải quyết quá hạn, mới có ${officialNumber(apologyLetters)} văn bản xin lỗi.`,
          ),
        ]
      : []),
  ];
}

/** What is out stays out; that it no longer follows from the month before is to be known. */
export const noteGap = (gap: CarryGap): NoticeCheck => note(sayCarryGap(gap));

const stop = (message: string): NoticeCheck => ({ weight: 'stop', message });
const note = (message: string): NoticeCheck => ({ weight: 'note', message });
