import type { NoticeLevel, TthcColumn, TthcMonth } from '#contracts';

/** The columns of form II.06a as its header names them. */
export const columnNames: Readonly<Record<TthcColumn, string>> = {
  received: 'Tổng số tiếp nhận',
  online: 'Tiếp nhận trực tuyến',
  direct: 'Tiếp nhận trực tiếp, bưu chính',
  carriedOver: 'Kỳ trước chuyển sang',
  resolved: 'Tổng số đã giải quyết',
  early: 'Giải quyết trước hạn',
  onTime: 'Giải quyết đúng hạn',
  late: 'Giải quyết quá hạn',
  inProcess: 'Tổng số đang giải quyết',
  withinLimit: 'Đang giải quyết trong hạn',
  overdue: 'Đang giải quyết quá hạn',
};

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
