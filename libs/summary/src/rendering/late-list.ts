import type { LateDuty, Summary } from '#contracts';
import { officialNumber } from '#papers';

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

/** One line per agency with overdue duties, in the order of the report's own table. */
export function overdueByAgency(summary: Summary): string[] {
  const overdue = Map.groupBy(
    summary.late.filter((duty) => duty.standing === 'overdue'),
    (duty) => duty.agency,
  );
  return summary.byAgency.flatMap(({ agency }) => {
    const duties = overdue.get(agency) ?? [];
    const longest = duties.reduce((days, duty) => Math.max(days, duty.daysLate), 0);
    return duties.length > 0
      ? [`${agency}: ${officialNumber(duties.length)} phần việc quá hạn, ${sayLongest(longest)}`]
      : [];
  });
}

/** A due day that is the window's last day has ended with it: overdue, and not yet by a whole day. */
const sayLongest = (days: number): string =>
  days === 0 ? 'hết hạn vào ngày chốt số liệu' : `lâu nhất ${officialNumber(days)} ngày`;
