import type { NoticeCheck } from '#contracts';
import { COLUMN_NAMES } from './say-column.js';
import type { OwingAgency, ReturnFact } from './return-fact.js';
import { brokenIdentities, carriedDifference, NO_FIGURES, sumFigures } from './tthc-figures.js';

export interface CheckedFacts {
  readonly returns: readonly ReturnFact[];
  readonly monthBefore: { readonly returns: readonly ReturnFact[] };
  readonly owing: readonly OwingAgency[];
}

/** What stands against a notice, or should be known before it goes out; nothing wrong: an empty list. */
export function checkNotice({ returns, monthBefore, owing }: CheckedFacts): NoticeCheck[] {
  if (returns.length === 0) return [stop('Chưa có cơ quan nào gửi số liệu của tháng.')];
  const reported = new Set(returns.map(({ agencyId }) => agencyId));
  const earlier = new Map(monthBefore.returns.map((each) => [each.agencyId, each]));
  const silent = owing.filter(({ agencyId }) => !reported.has(agencyId)).length;
  return [
    ...returns.flatMap(brokenSums),
    ...(silent > 0 ? [note(`${String(silent)} cơ quan chưa gửi số liệu; thông báo sẽ nêu tên.`)] : []),
    ...returns.flatMap((each) => carriedOtherwise(each, earlier.get(each.agencyId))),
    ...returns.flatMap(lateWithoutWords),
  ];
}

function brokenSums({ agency, lines }: ReturnFact): NoticeCheck[] {
  return lines.flatMap(({ fieldName, figures }) =>
    brokenIdentities(figures).map(({ whole, printed, summed }) =>
      stop(
        `${agency}, lĩnh vực ${fieldName}: “${COLUMN_NAMES[whole]}” ghi ${String(printed)}, cộng các cột thành phần được ${String(summed)}.`,
      ),
    ),
  );
}

/** Field by field: two wrong fields may make a right sum. */
function carriedOtherwise(now: ReturnFact, earlier: ReturnFact | undefined): NoticeCheck[] {
  if (earlier === undefined || now.carryOverReason !== null) return [];
  const fields = new Map([...earlier.lines, ...now.lines].map(({ fieldCode, fieldName }) => [fieldCode, fieldName]));
  return [...fields].flatMap(([code, name]) => {
    const difference = carriedDifference(figuresOf(earlier, code), figuresOf(now, code));
    if (difference === 0) return [];
    const side = difference > 0 ? 'cao hơn' : 'thấp hơn';
    return stop(
      `${now.agency}, lĩnh vực ${name}: số hồ sơ kỳ trước chuyển sang ${side} số đang giải quyết cuối tháng trước ${String(Math.abs(difference))} hồ sơ, chưa nêu lý do.`,
    );
  });
}

const figuresOf = ({ lines }: ReturnFact, code: string) =>
  lines.find(({ fieldCode }) => fieldCode === code)?.figures ?? NO_FIGURES;

function lateWithoutWords(fact: ReturnFact): NoticeCheck[] {
  const { late, overdue } = whole(fact);
  if (late + overdue === 0) return [];
  return [
    ...(fact.causes === null ? [note(`${fact.agency}: có hồ sơ quá hạn, chưa nêu nguyên nhân.`)] : []),
    ...(fact.apologyLetters < late
      ? [
          note(
            `${fact.agency}: ${String(late)} hồ sơ giải quyết quá hạn, mới có ${String(fact.apologyLetters)} văn bản xin lỗi.`,
          ),
        ]
      : []),
  ];
}

const whole = ({ lines }: ReturnFact) => sumFigures(lines.map(({ figures }) => figures));
const stop = (message: string): NoticeCheck => ({ weight: 'stop', message });
const note = (message: string): NoticeCheck => ({ weight: 'note', message });
