import type { TthcNoticeRow } from '#mail';
import type { NoticeModel } from '#contracts';
import { officialNumber, officialPercent } from '#papers';
import { officialPoints } from './notice-wording.js';
import type { PrintedNotice } from './printed-notice.js';

/** The line of one agency beside the whole; null where it handed in nothing. */
export function ownRows({ byAgency, byLevel, ...whole }: NoticeModel, agencyId: string): TthcNoticeRow[] | null {
  const own = byAgency.find((line) => line.agencyId === agencyId);
  if (own === undefined) return null;
  const counted = (label: string, of: (line: Pick<NoticeModel, 'figures' | 'rates'>) => string): TthcNoticeRow => ({
    ...{ label, own: of(own), whole: of(whole) },
  });
  const peers = byLevel.find(({ level }) => level === own.level)?.reported ?? 0;
  return [
    counted('Tiếp nhận', ({ figures }) => officialNumber(figures.received)),
    counted('Đã giải quyết', ({ figures }) => officialNumber(figures.resolved)),
    counted('Giải quyết quá hạn', ({ figures }) => officialNumber(figures.late)),
    counted('Đang giải quyết quá hạn', ({ figures }) => officialNumber(figures.overdue)),
    counted('Tỷ lệ đúng hạn', ({ rates }) => officialPercent(rates.onTime)),
    counted('Tỷ lệ tiếp nhận trực tuyến', ({ rates }) => officialPercent(rates.online)),
    {
      label: 'Tỷ lệ đúng hạn so với tháng trước (điểm %)',
      own: officialPoints(own.pointsToMonthBefore),
      whole: officialPoints(whole.monthBefore?.points.onTime ?? null),
    },
    {
      label: 'Xếp hạng trong cấp',
      own: own.rank === null ? '–' : `${String(own.rank)}/${String(peers)}`,
      whole: '',
    },
  ];
}

/** "Đã giải quyết: quá hạn: 4 → 5", of one agency alone. */
export function ownChanges({ changes }: PrintedNotice, agency: string): string[] {
  return changes
    .filter((change) => change.agency === agency)
    .map(({ what, before, after }) => `${what}: ${before} → ${after}`);
}
