import type { TthcCarryGap } from '#contracts';
import { officialNumber } from '#papers';
import type { CarryGap } from './return-fact.js';
import { sayMonth } from './tthc-window.js';

/** "Sở A, lĩnh vực Hộ tịch: … (10) ít hơn số đang giải quyết cuối tháng 02/2026 (12), chưa nêu lý do." */
export function sayCarryGap({ agency, field, before, left, carried }: CarryGap): string {
  const side = carried > left ? 'nhiều hơn' : 'ít hơn';
  return (
    `${agency}, lĩnh vực ${field}: số hồ sơ kỳ trước chuyển sang (${officialNumber(carried)}) ${side} số đang giải quyết cuối tháng ` +
    `${sayMonth(before)} (${officialNumber(left)}), chưa nêu lý do.`
  );
}

export function shownGap(gap: CarryGap): TthcCarryGap {
  const { month, agencyId, agency, locked } = gap;
  return { month, agencyId, agency, locked, message: sayCarryGap(gap) };
}
