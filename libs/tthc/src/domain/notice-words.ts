import type { NoticeLevel, TthcMonth } from '#contracts';

export const levelNames: Readonly<Record<NoticeLevel, string>> = {
  ministry: 'Cấp bộ',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  department: 'Đơn vị trực thuộc',
};

/** "tháng 3 năm 2026"; months under 3 with a zero, as NĐ 30/2020 writes them. */
export function monthName(month: TthcMonth): string {
  const number = Number(month.slice(5));
  return `tháng ${number <= 2 ? month.slice(5) : String(number)} năm ${month.slice(0, 4)}`;
}
