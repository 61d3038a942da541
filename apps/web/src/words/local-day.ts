/** Days are local (Asia/Ho_Chi_Minh) and travel as YYYY-MM-DD; nothing here turns one into an instant of the reader's own zone. */
const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const SHORT_WEEKDAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];

const weekdayIndex = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay();

/** 14/03/2026 */
export function plainDay(day: string): string {
  return day.slice(0, 10).split('-').reverse().join('/');
}

/** T7, 14/03/2026 */
export function shortDay(day: string): string {
  return `${SHORT_WEEKDAYS[weekdayIndex(day)] ?? ''}, ${plainDay(day)}`;
}

/** Thứ Bảy, ngày 14/03/2026 */
export function fullDay(day: string): string {
  return `${WEEKDAYS[weekdayIndex(day)] ?? ''}, ngày ${plainDay(day)}`;
}

const clockFace = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 07:30, 14/03/2026 (Vietnam time) */
export function instant(at: string): string {
  const part = Object.fromEntries(clockFace.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return `${part.hour}:${part.minute}, ${part.day}/${part.month}/${part.year}`;
}

/** The local day of an instant. */
export function dayOf(at: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(at));
}
