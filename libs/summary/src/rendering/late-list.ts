import type { LateDuty, Summary } from '#contracts';
import { officialNumber } from '#papers';
import { mostLinesInText } from './wording.js';

const saidStandings: readonly [LateDuty['standing'], string][] = [
  ['overdue', 'phần việc quá hạn chưa có báo cáo'],
  ['doneLate', 'phần việc hoàn thành quá hạn'],
  ['awaiting', 'phần việc báo cáo quá hạn, đang chờ xác nhận'],
];

export function sayLate(summary: Summary): string {
  const counts = saidStandings.flatMap(([standing, words]) => {
    const count = summary.late.filter((duty) => duty.standing === standing).length;
    return count > 0 ? [`${officialNumber(count)} ${words}`] : [];
  });
  return `Có ${counts.join('; ')}.`;
}

/**
 * One line per agency with overdue duties, in the order of the report's own table; of many agencies those with the most, and how
 * many others there are.
 */
export function overdueByAgency(summary: Summary): string[] {
  const behind = agenciesBehind(summary);
  if (behind.length <= mostLinesInText) return behind.map(sayBehind);
  const most = behind.toSorted((one, other) => other.count - one.count || other.longest - one.longest);
  const rest = behind.length - mostLinesInText;
  return [
    ...most.slice(0, mostLinesInText).map(sayBehind),
    `${officialNumber(rest)} cơ quan, đơn vị khác có phần việc quá hạn; số liệu của từng cơ quan, đơn vị tại mục III`,
  ];
}

interface AgencyBehind {
  readonly agency: string;
  readonly count: number;
  /** Days that the longest overdue duty is late. */
  readonly longest: number;
}

function agenciesBehind({ late, byAgency }: Summary): AgencyBehind[] {
  const overdue = Map.groupBy(
    late.filter((duty) => duty.standing === 'overdue'),
    (duty) => duty.agency,
  );
  return byAgency.flatMap(({ agency }) => {
    const duties = overdue.get(agency) ?? [];
    const longest = duties.reduce((days, duty) => Math.max(days, duty.daysLate), 0);
    return duties.length > 0 ? [{ agency, count: duties.length, longest }] : [];
  });
}

const sayBehind = ({ agency, count, longest }: AgencyBehind): string =>
  `${agency}: ${officialNumber(count)} phần việc quá hạn, ${sayLongest(longest)}`;

/** A due day that is the window's last day has ended with it: overdue, and not yet by a whole day. */
const sayLongest = (days: number): string =>
  days === 0 ? 'hết hạn vào ngày chốt số liệu' : `lâu nhất ${officialNumber(days)} ngày`;
